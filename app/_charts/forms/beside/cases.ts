import { HEDGES } from '../../../../lib/model/qualifiers.ts';
import type { Qualifier } from '../../../../lib/model/vocabulary.ts';
import { inventCheck, inventInterval, inventQuantities } from '../../cases/invent.ts';
import { LONG_NAME } from '../../cases/invented-names.ts';

const HEDGES_IN_WORDS: readonly [Exclude<Qualifier, 'stated'>, string][] = [
  ['more_than', 'A floor points on from the number.'],
  ['just_over', 'A floor that is near points on a little.'],
  ['at_least', 'A floor points on from the number.'],
  [
    'almost',
    'A ceiling that is near is hollow, with a stroke across its end and a stem that is dashed only before it.',
  ],
  ['less_than', 'A ceiling is hollow, with a stroke across its end and a dashed stem.'],
  ['at_most', 'A ceiling is hollow, with a stroke across its end and a dashed stem.'],
  ['up_to', 'A ceiling is hollow, with a stroke across its end and a dashed stem.'],
  ['about', 'Near, and how near is not said: no bound stands beside it on an axis, so it is set in type.'],
];
const FUND = { form: 'beside', measure: 'money', unit: 'USD' } as const;
const MONEY = { unit: 'USD', label: 'The fund', compares: 'series' } as const;

const SHARE = { form: 'percentages', measure: 'percentage', unit: 'percent of adults' } as const;

/** A lone number on its ruler, whatever the form of its metric. */
export const rulers = [
  ...HEDGES_IN_WORDS.map(([qualifier, shows]) =>
    inventQuantities(
      {
        id: `ruler-${qualifier.replace('_', '-')}`,
        title: `One number: ${qualifier.replace('_', ' ')}`,
        shows,
      },
      [['Nepal', 180, qualifier, `${HEDGES[qualifier].words} 180 libraries`]],
    ),
  ),
  inventQuantities(
    { id: 'ruler-range', title: 'A lone range', shows: 'A range has two ends, so it is worth a ruler.' },
    [['Nepal', [140, 180]]],
  ),
  inventQuantities(
    {
      id: 'ruler-hedged-range',
      title: 'A lone range that is hedged',
      shows: '“About” fades both ends of a range.',
    },
    [['Nepal', [140, 180], 'about', 'about 140 to 180 libraries']],
  ),
  inventQuantities(
    {
      id: 'ruler-interval',
      title: 'A lone number with a printed interval',
      shows: 'The interval is a whisker, and its level stands with it.',
    },
    [['Nepal', 180, undefined, undefined, inventInterval(95, 150, 205)]],
  ),
  inventQuantities(
    {
      id: 'ruler-series',
      title: 'A share and a later reading of its series',
      shows: 'A later reading has the second hue, its date and its hedge; no line joins the two.',
    },
    [['Canada', 74, 'stated', undefined, { periodStart: null, periodEnd: null, periodNote: 'spring 2021' }]],
    SHARE,
    [
      inventCheck('Library Board', '2022', {
        value: 79,
        unit: SHARE.unit,
        qualifier: 'more_than',
        as_printed: 'more than 79 percent',
        compares: 'series',
        date_inferred: true,
        label: 'next survey',
      }),
      inventCheck('Treasury', '2022-06-07', {
        value: 60,
        unit: SHARE.unit,
        as_printed: '60 percent',
        compares: 'apart',
        differs_in: ['population'],
        label: 'of another public, so not drawn',
      }),
    ],
  ),
  inventQuantities(
    {
      id: 'ruler-neither',
      title: 'Neither bounds nor values that match',
      shows: 'Nothing is beside it on an axis, so it is set in type.',
    },
    [['Nepal', 8]],
  ),
];

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
      id: 'range-beside-ranges',
      title: 'A stated range beside other sources',
      shows:
        'One drawing for all ranges; “about” fades both ends of one, and the other source’s has strokes at both.',
    },
    [['Fund', [4e9, 6e9], 'about', 'about USD 4 to 6 billion']],
    FUND,
    [
      inventCheck('Auditors', '2021-06', {
        ...MONEY,
        lower: 4.5e9,
        upper: 9e9,
        as_printed: 'USD 4.5–9 billion',
      }),
      inventCheck('Treasury', '2021-07', {
        ...MONEY,
        value: 5.2e9,
        qualifier: 'about',
        as_printed: 'about USD 5.2 billion',
      }),
      inventCheck('Chamber', '2021-08', {
        ...MONEY,
        unit: 'EUR',
        value: 4.8e9,
        as_printed: 'EUR 4.8 billion',
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
    [inventCheck('Treasury', null, { ...MONEY, value: 2000, compares: 'same', as_printed: 'USD 2,000' })],
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
