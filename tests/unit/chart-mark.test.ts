import { describe, expect, it } from 'vitest';
import { statedLabels } from '../../app/_charts/forms/beside/stated-labels.ts';
import { toMark, wholeLabel } from '../../lib/chart/chart-mark.ts';
import { aClaimRow, aParticipant } from '../support/claim-row.ts';

const INTERVAL = {
  qualifier: 'stated',
  lower: null,
  interval: { kind: 'confidence', level: 95, lower: 45, upper: 55, asPrinted: null, block: null },
} as const;

describe('toMark(row, n, label)', () => {
  it('carries all that a mark shows, says and links to', () => {
    expect(toMark(aClaimRow(), 3, 'Trier')).toEqual([
      {
        ...{ key: 'town-libraries-01', n: 3, claimId: 'town-libraries-01', label: 'Trier' },
        ...{ value: 50, rangeFrom: null, rangeTo: null, interval: null, qualifier: 'more_than' },
        ...{ valueLabel: 'more than 50', hedge: 'more than', hedgeBeside: 'more than', remark: '' },
        ...{ lower: 50, lowerExclusive: true, upper: null, upperExclusive: false },
        spoken:
          'Trier: more than 50 libraries, to 31 March 2021 (inferred by us). Gazette 2021, 3rd paragraph, under “Open doors”; Library Board; not checked.',
      },
    ]);
  });

  it('carries a printed interval with its kind, its ends and its words, and says it beneath the label', () => {
    const words = '95% confidence interval 45 to 55';
    const [mark] = toMark(aClaimRow(INTERVAL), 1, 'x');
    expect(mark).toMatchObject({ valueLabel: '50', remark: words });
    expect(mark?.interval).toEqual({ kind: 'confidence', lower: 45, upper: 55, words });
    expect(mark && wholeLabel(mark)).toBe('50 (95% confidence interval 45 to 55)');
  });

  it('carries both ends of a range, the statistic and the base', () => {
    const range = { value: null, rangeFrom: 0, rangeTo: 30 };
    expect(toMark(aClaimRow({ ...range, statistic: 'mean', base: '2019' }), 1, 'x')).toMatchObject([
      { ...range, statistic: 'mean', base: '2019', valueLabel: 'more than 0 to 30 (mean)' },
    ]);
  });

  it.each([
    ['fewer than 50 libraries', 'less_than', 'fewer than 50', 'fewer than'],
    ['50 libraries or more', 'at_least', '50 or more', ''],
    ['~50 libraries', 'about', '~50', ''],
    ['50 libraries', 'stated', '50', ''],
  ] as const)(
    'has the hedge of “%s” (%s) as “%s”, apart where it stands before the number: “%s”',
    (asPrinted, qualifier, valueLabel, hedge) => {
      expect(toMark(aClaimRow({ asPrinted, qualifier }), 1, 'x')).toMatchObject([{ valueLabel, hedge }]);
    },
  );

  it.each([{ value: null }, { qualifier: null }, { restates: 'another-01' }])('is none of %j', (part) => {
    expect(toMark(aClaimRow(part), 1, 'x')).toEqual([]);
  });

  it('speaks a percentage with its unit, and by its sign where it has none', () => {
    const spoken = (unit: string | null) =>
      toMark(
        aClaimRow({ measure: 'percentage', unit, value: 83, qualifier: 'stated', lower: null }),
        1,
        'x',
      )[0]?.spoken;
    expect(spoken('percent of adults')).toMatch(/^x: 83 percent of adults, to /);
    expect(spoken(null)).toMatch(/^x: 83%, to /);
  });
});

describe('statedLabels(rows, rowsBy, hasOthers)', () => {
  it('names the one stated value by whom it is about, and beside other sources by who says so and when', () => {
    expect(statedLabels([aClaimRow()], 'provider', false)).toEqual(['Luxembourg']);
    expect(statedLabels([aClaimRow()], 'provider', true)).toEqual(['Gazette, April 2021']);
  });

  it('leaves out no part of a short name but the year that it ends in', () => {
    const undated = aClaimRow({ articlePublished: null, articleShort: 'Gazette 2021 b' });
    expect(statedLabels([undated], 'provider', true)).toEqual(['Gazette 2021 b']);
  });

  it('names lender and borrower of a lone loan', () => {
    const entities = [aParticipant('Trier Bank', 'lender'), aParticipant('Metz', 'borrower')];
    expect(statedLabels([aClaimRow({ entities })], 'borrower', false)).toEqual(['Trier Bank to Metz']);
  });

  it('names several by their rows too', () => {
    const rows = [
      aClaimRow(),
      aClaimRow({ entities: [aParticipant('Trier'), aParticipant('Metz', 'recipient')] }),
    ];
    expect(statedLabels(rows, 'recipient', false)).toEqual([
      'Luxembourg (Gazette, April 2021)',
      'Metz (Gazette, April 2021)',
    ]);
  });
});
