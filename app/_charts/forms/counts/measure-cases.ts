import { inventQuantities } from '../../cases/invent.ts';

const against = (base: string) => ({ base });
const LEVEL = against('its level in 2019');

/** Measures that have an axis of their own, all as bars from zero. */
export const cases = [
  inventQuantities(
    {
      id: 'changes-in-percent',
      title: 'Changes in percent',
      shows:
        'Changes stand around zero, with their signs. There is no axis to 100: a thing may grow by more than all of itself.',
    },
    [
      ['Books lent', 140, undefined, undefined, LEVEL],
      ['Films lent', 9.5, 'about', 'about 9.5 percent', LEVEL],
      ['Maps lent', -9, 'more_than', 'fell more than 9 percent', LEVEL],
      ['Visits', -40, undefined, undefined, LEVEL],
      ['Members', [-12, -4], undefined, undefined, LEVEL],
      ['Loans by post', [20, 35], 'almost', 'almost 20 to 35 percent', LEVEL],
    ],
    { measure: 'change', unit: 'percent', name: 'Change' },
  ),
  inventQuantities(
    {
      id: 'changes-in-points',
      title: 'Changes in percentage points',
      shows:
        'A difference of two shares is counted in points and not in percent; each row says what it is measured against.',
    },
    [
      ['Trier', 3, undefined, undefined, against('the survey of 2018')],
      ['Metz', -1.5, 'at_most', 'at most −1.5 points', against('the survey of 2020')],
      ['Nancy', 0, undefined, undefined, against('the survey of 2020')],
    ],
    { measure: 'change', unit: 'percentage points', name: 'Change' },
  ),
  inventQuantities(
    {
      id: 'ratios',
      title: 'Ratios',
      shows:
        'From zero, so that a bar twice as long is a ratio twice as large; the base itself is the dashed line at 1×.',
    },
    [
      ['Loans of films', 17, undefined, '17-fold', against('loans in 1998')],
      ['Loans of books', 3, 'almost', 'almost tripled', against('loans in 1998')],
      ['Loans of maps', 0.5, undefined, 'half as many', against('loans in 1998')],
      ['Visits', [2, 4], 'about', 'about two to four times', against('loans in 1998')],
    ],
    { measure: 'ratio', unit: 'times', name: 'Ratio' },
  ),
  inventQuantities(
    {
      id: 'rates',
      title: 'Rates',
      shows: 'What a rate is per stands in the unit, on the axis, in the table and in each tooltip.',
    },
    [
      ['Trier', 12.5],
      ['Metz', [8, 10], 'about', 'about 8 to 10 per 100,000 people'],
      ['Nancy', 21, 'less_than', 'fewer than 21 per 100,000 people'],
    ],
    {
      measure: 'rate',
      unit: 'libraries per 100,000 people',
      denominator: '100,000 people',
      name: 'Libraries for people',
    },
  ),
  inventQuantities(
    {
      id: 'durations',
      title: 'Durations',
      shows: 'A length of time in one unit, from zero.',
    },
    [
      ['Trier', 36, 'up_to'],
      ['Metz', [24, 48]],
    ],
    { measure: 'duration', unit: 'hours', name: 'Longest opening' },
  ),
  inventQuantities(
    {
      id: 'amounts',
      title: 'Amounts',
      shows: 'So much of a unit that is measured, from zero, with its scale said once.',
    },
    [
      ['Trier', 1_200_000, 'just_over', 'just over 1.2 million tonnes'],
      ['Metz', 800_000],
    ],
    { measure: 'amount', unit: 'tonnes of paper', name: 'Paper on shelves' },
  ),
  inventQuantities(
    {
      id: 'indices',
      title: 'An index',
      shows: 'The unit names what 100 is. Bars of an index start at zero like all others.',
    },
    [
      ['Trier', 104.2],
      ['Metz', 97, 'about', 'about 97'],
    ],
    { measure: 'index', unit: 'index, 2015 = 100', name: 'Reading index' },
  ),
  inventQuantities(
    {
      id: 'statistics',
      title: 'A mean and a maximum of one thing',
      shows:
        'They stand together only because each row says which it is; neither is a later value of the other.',
    },
    [
      ['Trier', 240, undefined, undefined, { statistic: 'mean' }],
      ['Trier', 610, undefined, undefined, { statistic: 'maximum' }],
      ['Metz', 180, undefined, undefined, { statistic: 'mean' }],
      ['Nancy', 300],
    ],
    { name: 'Visitors on a Sunday', unit: 'visitors' },
  ),
];
