import { inventCheck, inventQuantities } from '../../cases/invent.ts';
import { LONG_NAME } from '../../cases/invented-names.ts';

const FUND = { form: 'beside', measure: 'money', unit: 'USD' } as const;
const MONEY = { unit: 'USD', label: 'The fund' };

/** What an article states, and what other sources say of it. */
export const cases = [
  inventQuantities(
    {
      id: 'range-and-conversion',
      title: 'One stated value, a range, and a value that we converted',
      shows:
        'The article’s own is a dot and others’ are diamonds, so hue is not alone in telling them apart. A range stays a range, and a conversion says that it is ours.',
    },
    [['Fund', 5e9]],
    FUND,
    [
      inventCheck('Library Board', '2021-04-17', {
        ...MONEY,
        lower: 5e9,
        upper: 10e9,
        as_printed: 'USD 5–10 billion',
      }),
      inventCheck(LONG_NAME, '2022-03-04', {
        ...MONEY,
        value: 20e9,
        as_printed: 'LUF 800 billion',
        converted: { from: 'LUF 800 billion', rate: 40, rate_date: '2021-04-01', rate_source: 'a table' },
      }),
    ],
  ),
  inventQuantities(
    {
      id: 'far-apart',
      title: 'A million-fold apart, and undated',
      shows:
        'A value close to zero stays on the axis of one a million times as large; a source without a date says so.',
    },
    [['Fund', 2e9, 'more_than']],
    FUND,
    [inventCheck('Treasury', null, { ...MONEY, value: 2000, as_printed: 'USD 2,000' })],
  ),
  inventQuantities(
    {
      id: 'two-stated',
      title: 'Two stated values',
      shows: 'Where more than one value is stated, each goes by its own name and its article.',
    },
    [
      ['Fund', 5e9, 'up_to'],
      ['Second fund', 3e9, 'about', 'about 3 billion USD'],
    ],
    FUND,
    [inventCheck('Auditors', '2021-06', { ...MONEY, value: 4e9, as_printed: 'USD 4 billion' })],
  ),
];
