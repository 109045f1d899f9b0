import type { ClaimRow } from '../../../../lib/model/claim-row.ts';
import { HEDGES, isNear, UNHEDGED } from '../../../../lib/model/qualifiers.ts';
import type { Qualifier } from '../../../../lib/model/vocabulary.ts';
import { inventInterval, inventQuantities, type Row } from '../../cases/invent.ts';
import { LONG_NAME } from '../../cases/invented-names.ts';

const OVER_TIME = { form: 'series' } as const;

function dated(
  label: string,
  period: string | [string | null, string | null] | null,
  value: Row[1],
  qualifier: Qualifier = UNHEDGED,
  others: Partial<ClaimRow> = {},
): Row {
  const [periodStart, periodEnd] = typeof period === 'string' ? [period, period] : (period ?? [null, null]);
  const periodBasis = period === null ? null : 'printed';
  const numbers = typeof value === 'object' ? value?.join(' to ') : value;
  const printed = isNear(qualifier) ? `${HEDGES[qualifier].words} ${numbers} libraries` : undefined;
  return [label, value, qualifier, printed, { periodStart, periodEnd, periodBasis, ...others }];
}

/** Values over time: a strip a row, all on one axis of time and one of values. */
export const cases = [
  inventQuantities(
    {
      id: 'over-time',
      title: 'Days, months, years and spans',
      shows:
        'A day is a dot; a month, a year or a span is a bar of its extent. A period without a start comes out of the unknown. What has no date stands in words beneath.',
    },
    [
      dated('Trier', '2018', 40),
      dated('Trier', '2019-06', 55),
      dated('Trier', '2020-04-17', 90),
      dated('Trier', ['2021-01', '2021-06'], 70),
      dated('Trier', null, 65, 'more_than'),
      dated('Metz', [null, '2019-03-31'], 30),
      dated('Metz', '2020', null),
      dated('Metz', '2021-10', 50),
      dated('Metz', '2021-12-01', 60),
    ],
    OVER_TIME,
  ),
  inventQuantities(
    {
      id: 'hedges-over-time',
      title: 'Every hedge over time',
      shows:
        'A floor points upwards; a ceiling is a line with hatching below it, little of it where the number is near; “about” fades; a printed interval is a whisker. Lines join values alone, and never a floor or a ceiling.',
    },
    [
      dated('Libraries', '2020-01-10', 60),
      dated('Libraries', '2020-03', 80, 'more_than'),
      dated('Libraries', '2020-05-20', 100, 'almost'),
      dated('Libraries', ['2020-07', '2020-08'], 120, 'up_to'),
      dated('Libraries', '2020-10-05', 90, 'about'),
      dated('Libraries', '2020-11-15', 70, 'stated', inventInterval(95, 40, 110)),
      dated('Libraries', '2020-12-20', 75),
    ],
    OVER_TIME,
  ),
  inventQuantities(
    {
      id: 'near-and-far-over-time',
      title: 'Near and far over time',
      shows:
        'What is said to lie near its bound has a shorter open or hatched stretch than what may lie far from it.',
    },
    [
      dated('Libraries', '2020-01-10', 60, 'more_than'),
      dated('Libraries', '2020-04', 70, 'just_over'),
      dated('Libraries', '2020-07', 90, 'less_than'),
      dated('Libraries', '2020-10', 80, 'almost'),
      dated('Libraries', '2020-12-20', 75, 'at_most'),
    ],
    OVER_TIME,
  ),
  inventQuantities(
    {
      id: 'ranges-over-time',
      title: 'Ranges over time',
      shows:
        'A range is a bar between its two ends, as wide as its period or as a dot; a hedge opens or fades its ends, and no line joins it to a value.',
    },
    [
      dated('Trier', '2018', [40, 60]),
      dated('Trier', '2019', 55),
      dated('Trier', '2020-06-15', [50, 75], 'about'),
      dated('Trier', '2021', [60, 90], 'more_than'),
      dated('Metz', '2018', 20),
      dated('Metz', '2019-10-01', [15, 30]),
      dated('Metz', '2020', [25, 45], 'up_to'),
      dated('Metz', '2021', [30, 40], 'stated', inventInterval(95, 20, 55)),
    ],
    OVER_TIME,
  ),
  inventQuantities(
    {
      id: 'changes-over-time',
      title: 'Changes over time',
      shows: 'Changes keep their zero and their signs, however far from it they lie.',
    },
    [dated('Loans', '2019', 12), dated('Loans', '2020', -31), dated('Loans', '2021', 24, 'about')],
    { ...OVER_TIME, measure: 'change', unit: 'percent' },
  ),
  inventQuantities(
    {
      id: 'far-from-zero',
      title: 'Far from zero, and a long name',
      shows:
        'Dots have no length, so where all values lie far from zero the axis may leave it out, and says so.',
    },
    [
      dated(LONG_NAME, '2019', 4_210_000),
      dated(LONG_NAME, '2020', 4_260_000),
      dated(LONG_NAME, '2021', 4_235_000),
    ],
    OVER_TIME,
  ),
  inventQuantities(
    {
      id: 'below-zero-over-time',
      title: 'Below zero, and a century',
      shows: 'The zero line stays where values lie on both of its sides.',
    },
    [
      dated('Balance', '1921', -40, 'up_to'),
      dated('Balance', '1960', 0),
      dated('Balance', '2021', 25, 'more_than'),
    ],
    OVER_TIME,
  ),
  inventQuantities(
    {
      id: 'one-date',
      title: 'One date',
      shows: 'A single value has nothing before or after it: it is set in type, with its date.',
    },
    [dated('Nepal', '2020-04-17', 8)],
    OVER_TIME,
  ),
  inventQuantities(
    {
      id: 'all-undated',
      title: 'No dates',
      shows: 'Without a date nothing has a place in time: a page shows its table instead.',
    },
    [dated('Trier', null, 40)],
    OVER_TIME,
  ),
  inventQuantities(
    {
      id: 'many-dates',
      title: 'Twenty rows of many dates',
      shows: 'The rows with the highest and the lowest latest value, each with its latest dates.',
    },
    Array.from({ length: 20 }, (_, row) =>
      Array.from({ length: 15 }, (_, year) =>
        dated(`Library ${row + 1}`, String(2005 + year), 20 + row * 3 + ((year * 7) % 11)),
      ),
    ).flat(),
    OVER_TIME,
  ),
];
