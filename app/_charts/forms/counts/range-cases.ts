import { HEDGES } from '../../../../lib/model/qualifiers.ts';
import type { Qualifier } from '../../../../lib/model/vocabulary.ts';
import { inventInterval, inventQuantities, type Row } from '../../cases/invent.ts';
import { LONG_NAME } from '../../cases/invented-names.ts';

const hedged = (label: string, from: number, to: number, qualifier: Qualifier): Row => [
  label,
  [from, to],
  qualifier,
  `${HEDGES[qualifier].words} ${from} to ${to} libraries`,
];

const LIST: Row[] = Array.from({ length: 120 }, (_, index) => {
  const from = (index * 37) % 401;
  return [`Library ${index + 1}`, index % 3 === 0 ? from : [from, from + 20 + (index % 7) * 15]];
});

/** Ranges as bars between their ends, and intervals as whiskers. */
export const cases = [
  inventQuantities(
    {
      id: 'ranges',
      title: 'Ranges beside values',
      shows:
        'A range is a paler bar between strokes at its two ends, on a thin line from zero; it is never drawn as one of them.',
    },
    [
      ['Trier', [20, 30]],
      ['Metz', 45],
      ['Nancy', [60, 110]],
      ['Arlon', [0, 12]],
      [LONG_NAME, [88, 90]],
    ],
  ),
  inventQuantities(
    {
      id: 'hedged-ranges',
      title: 'Hedged ranges',
      shows:
        'A hedge bounds one end and leaves the other open; “about” fades both, with a light tick at each number as printed, which bounds nothing. Where the bound itself is out, its stroke stands apart.',
    },
    [
      hedged('About', 60, 90, 'about'),
      hedged('More than', 40, 60, 'more_than'),
      hedged('Just over', 40, 60, 'just_over'),
      hedged('At least', 50, 80, 'at_least'),
      hedged('Less than', 70, 100, 'less_than'),
      hedged('Almost', 70, 100, 'almost'),
      hedged('At most', 30, 120, 'at_most'),
      hedged('Up to', 3, 120, 'up_to'),
      hedged('As stated', 55, 75, 'stated'),
    ],
  ),
  inventQuantities(
    {
      id: 'ranges-across-zero',
      title: 'Ranges on both sides of zero',
      shows:
        'A range may lie below zero: the thin line then leads from zero to its upper end. To one across zero none leads.',
    },
    [
      ['Below', [-40, -15]],
      ['Across', [-10, 25]],
      ['Above', [20, 35], 'more_than', 'more than 20 to 35 libraries'],
    ],
  ),
  inventQuantities(
    {
      id: 'range-of-money',
      title: 'Long numbers',
      shows:
        'A number too long for the line beside its mark stands above it, on several lines where it must.',
    },
    [
      ['Reading rooms', [1_250_000_000, 12_500_000_000], 'more_than', 'more than EUR 1.25bn to 12.5bn'],
      ['Travelling libraries', [2_000_000_000, 3_000_000_000]],
    ],
    { measure: 'money', unit: 'EUR', currency: 'EUR', name: 'Spent on books' },
  ),
  inventQuantities(
    {
      id: 'intervals',
      title: 'Printed intervals',
      shows:
        'A whisker is what the article prints around its figure, with its level in words; it may lie around a range, and on one side of a value more than on the other.',
    },
    [
      ['Trier', 60, undefined, undefined, inventInterval(95, 35, 92)],
      ['Metz', 88, undefined, undefined, inventInterval(90, 86, 90)],
      ['Nancy', [40, 55], undefined, undefined, inventInterval(95, 30, 70)],
      ['Arlon', 50, 'about', 'about 50 libraries', inventInterval(null, 45, 55)],
      ['None printed', 74],
      ['Below zero', -20, undefined, undefined, inventInterval(99, -32, -4)],
    ],
  ),
  inventQuantities(
    {
      id: 'ranges-in-a-long-list',
      title: 'Ranges in a long list',
      shows:
        'Ranges stand in a long list by their lower ends. That is a convention of the list and says nothing of them.',
    },
    LIST,
  ),
];
