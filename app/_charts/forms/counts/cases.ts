import { inventQuantities, inventTogether, type Row } from '../../cases/invent.ts';
import { LONG_NAME } from '../../cases/invented-names.ts';

const HEDGES: Row[] = [
  ['Stated', 120],
  ['More than', 50, 'more_than'],
  ['Just over', 50, 'just_over', 'just over 50 libraries'],
  ['At least', 60, 'at_least'],
  ['Almost', 100, 'almost'],
  ['Less than', 100, 'less_than', 'fewer than 100 libraries'],
  ['At most', 100, 'at_most', '100 libraries at most'],
  ['Up to', 180, 'up_to'],
  ['About', 90, 'about', 'about 90 libraries'],
  ['None', 0],
];

const LIST: Row[] = Array.from({ length: 200 }, (_, index) => [
  `Library ${index + 1}`,
  (index * 37) % 401,
  index % 5 === 0 ? 'more_than' : 'stated',
]);

const EQUALS: Row[] = LIST.slice(0, 40).map(([name], index) => [name, index < 12 ? 90 : index]);

/** Counts: bars from zero, each with its hedge at its end. */
export const cases = [
  inventQuantities(
    {
      id: 'all-hedges',
      title: 'Every hedge, and zero',
      shows:
        'A floor points on; a ceiling is a line with hatching below it; where the number is said to lie near its bound, the open or hatched stretch is short. “About” fades both ways, because how near is not said. Zero is a stroke on the zero line: a value and no gap.',
    },
    HEDGES,
  ),
  inventTogether(
    {
      id: 'three-metrics',
      title: 'Three metrics of one library',
      shows:
        'Every label names the metric too, and where that is not enough the period, then the article: no two rows go by one name.',
    },
    [
      { slug: 'books-bought', name: 'Books bought', unit: 'items', rows: [['Trier', 120]] },
      {
        slug: 'maps-bought',
        name: 'Maps bought',
        unit: 'items',
        rows: [
          ['Trier', 50, 'more_than'],
          ['Trier', 70, 'stated', undefined, { periodEnd: '2022-03-31' }],
        ],
      },
      {
        slug: 'films-bought',
        name: 'Films bought',
        unit: 'items',
        rows: [
          ['Trier', 90, 'almost'],
          ['Trier', 80, 'up_to', undefined, { articleShort: 'Contrived 2021', articleSlug: 'contrived' }],
        ],
      },
    ],
  ),
  inventQuantities(
    {
      id: 'one-row',
      title: 'One number',
      shows: 'One number is no chart of one bar: nothing is beside it, so it is set in type.',
    },
    [['Nepal', 8]],
  ),
  inventQuantities(
    {
      id: 'long-names',
      title: 'Long names',
      shows:
        'A long name takes more lines, in even lengths; a word too long for a line is broken, and none is cut.',
    },
    [
      [LONG_NAME, 12],
      ['B', 100, 'at_least'],
    ],
  ),
  inventQuantities(
    {
      id: 'negative',
      title: 'Values below zero',
      shows:
        'Bars start at zero and go either way; a hedge points away from zero or caps the bar on its own side.',
    },
    [
      ['Less', -40],
      ['Much less', -30, 'up_to'],
      ['At least as much less', -25, 'at_least'],
      ['More', 25, 'more_than'],
    ],
  ),
  inventQuantities(
    {
      id: 'million-fold',
      title: 'A million-fold apart',
      shows:
        'One linear axis from zero, never a logarithm: the small one keeps its stroke and its value in words.',
    },
    [
      ['Tiny', 3, 'more_than'],
      ['Huge', 4_200_000, 'almost'],
    ],
  ),
  inventQuantities(
    {
      id: 'no-values',
      title: 'No values',
      shows: 'Words without a number have no axis. Nothing is drawn, and a page shows its table instead.',
    },
    [
      ['Trier', null, 'stated', 'a good many'],
      ['Metz', null, 'stated', 'very few'],
    ],
  ),
  inventQuantities(
    {
      id: 'two-hundred',
      title: 'A list of two hundred',
      shows:
        'Of a long list the ends are drawn, by the number printed, with a break for what lies between; rows close up after the twelfth.',
    },
    LIST,
  ),
  inventQuantities(
    {
      id: 'tied',
      title: 'A long list with equals',
      shows:
        'A tie is never cut: twelve share the highest number, so all twelve are drawn where ten would have been.',
    },
    EQUALS,
  ),
];
