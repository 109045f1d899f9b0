import { describe, expect, it } from 'vitest';
import { chartFormOf } from '../../app/_charts/forms/form-of.ts';
import { CHART_FORMS } from '../../app/_charts/forms/forms.ts';
import type { BesideCheck, Chart, ChartMetric } from '../../lib/chart/chart.ts';
import { toChart } from '../../lib/chart/to-chart.ts';
import { boundsOf } from '../../lib/model/bounds.ts';
import { toPlainCsv } from '../../lib/out/plain-table.ts';
import { aBesideCheck, aChartMetric, aClaimRow } from '../support/claim-row.ts';

const TEXT = { id: 'x', title: 'Libraries', subtitle: '', doesNotSay: '' };
function charted(
  metric: Partial<ChartMetric>,
  rows: Parameters<typeof aClaimRow>[0][],
  checks: BesideCheck[] = [],
) {
  const chart = toChart(CHART_FORMS, TEXT, [aChartMetric(metric)], rows.map(aClaimRow), checks);
  return chartFormOf(chart as Chart).toPlainTable(chart as Chart);
}

describe('toPlainTable(chart)', () => {
  it('toPlainTable(counts) keeps unit and hedge, and a zero', () => {
    const rows = [
      { claimId: 'a-01', value: 50, qualifier: 'more_than' },
      { claimId: 'a-02', value: 0, qualifier: 'stated', ...boundsOf('stated', 0, '0 libraries') },
      { claimId: 'a-03', value: 50, restates: 'a-01' },
    ] as const;
    expect(charted({}, [...rows])).toEqual({
      columns: ['label', 'value (libraries)', 'hedge'],
      rows: [
        ['Luxembourg, a-01', 50, 'more than'],
        ['Luxembourg, a-02', 0, 'as stated'],
      ],
    });
  });

  it('toPlainTable(counts) says a hedge in the article’s word, and of a fall what is right beside its minus', () => {
    const change = { measure: 'change', unit: 'percent', qualifier: 'more_than' } as const;
    const hedgesOf = (...rows: Parameters<typeof aClaimRow>[0][]) =>
      charted({}, rows).rows.map(([, value, hedge]) => [value, hedge]);
    expect(
      hedgesOf(
        { claimId: 'a-01', value: 50, qualifier: 'less_than', asPrinted: 'fewer than 50' },
        { claimId: 'a-02', value: 60, qualifier: 'at_least', asPrinted: 'not fewer than 60' },
        { claimId: 'a-03', value: 70, qualifier: 'almost', asPrinted: 'nearly 70' },
      ),
    ).toEqual([
      [50, 'fewer than'],
      [60, 'not fewer than'],
      [70, 'nearly'],
    ]);
    expect(
      hedgesOf({ ...change, value: -9, upper: -9, lower: null, asPrinted: 'fell by more than 9 percent' }),
    ).toEqual([[-9, 'below']]);
  });

  it('toPlainTable(beside) keeps both ends of another source’s range and says what we converted', () => {
    const check = { who: 'Board', date: '2021-04-17' };
    const quantity = { unit: 'libraries', label: 'counted', compares: 'series' } as const;
    const converted = { from: 'LUF 800', rate: 40, rate_date: '2021-04-01', rate_source: 'a table' };
    const { columns, rows } = charted(
      { form: 'beside' },
      [{ claimId: 'a-01' }],
      [
        aBesideCheck({ ...check, quantity: { ...quantity, lower: 5, upper: 10, as_printed: '5–10' } }),
        aBesideCheck({ ...check, quantity: { ...quantity, value: 20, as_printed: 'LUF 800', converted } }),
      ],
    );
    expect(rows.slice(1)).toEqual([
      ['Board, 17 April 2021', null, 'as stated', 5, 10, 'Board'],
      [
        'Board, 17 April 2021',
        20,
        'converted by us from LUF 800 at 40 (a table, 1 April 2021)',
        ...[null, null, 'Board'],
      ],
    ]);
    expect(rows[0]?.at(-1)).toBe('the article');
    expect(columns.slice(3)).toEqual(['from (libraries)', 'to (libraries)', 'whose']);
  });

  it('toPlainTable(counts) keeps both ends of a range, its hedge and its unit, the statistic and the base', () => {
    const range = { value: null, rangeFrom: 0, rangeTo: 30, qualifier: 'about' } as const;
    expect(charted({}, [{ claimId: 'a-01', ...range }, { claimId: 'a-02' }])).toEqual({
      columns: ['label', 'value (libraries)', 'hedge', 'from (libraries)', 'to (libraries)'],
      rows: [
        ['Luxembourg, a-01', null, 'about', 0, 30],
        ['Luxembourg, a-02', 50, 'more than', null, null],
      ],
    });
    const told = charted({}, [{ statistic: 'mean', base: 'its level in 2019' }]);
    expect(told.columns.slice(3)).toEqual(['statistic', 'base']);
    expect(told.rows[0]?.slice(3)).toEqual(['mean', 'its level in 2019']);
  });

  it('toPlainTable(percentages) has the fraction as printed beside its share, at the end', () => {
    const share = { measure: 'percentage', unit: 'percent of adults', value: 66.7 } as const;
    const told = charted({ form: 'percentages', ...share }, [{ ...share, fraction: '2/3' }]);
    expect(told.columns.slice(2)).toEqual(['hedge', 'fraction']);
    expect(told.rows[0]?.slice(1)).toEqual([66.7, 'more than', '2/3']);
  });

  it('toPlainTable(series) has the date as the claim has it, and an interval in columns of its own', () => {
    const span = { periodStart: '2021-01', periodEnd: '2021-06', qualifier: 'stated' } as const;
    const interval = {
      kind: 'margin',
      level: 95,
      lower: 45,
      upper: 55,
      asPrinted: null,
      block: null,
    } as const;
    const { columns, rows } = charted({ form: 'series' }, [
      { claimId: 'a-01', ...span, lower: null, interval },
      { claimId: 'a-02', value: 60, periodStart: null, periodEnd: '2022' },
    ]);
    const more = ['interval from (libraries)', 'interval to (libraries)', 'interval'];
    expect(columns).toEqual(['date', 'label', 'value (libraries)', 'hedge', ...more]);
    expect(rows).toEqual([
      [
        '2021-01/2021-06',
        'Luxembourg',
        50,
        'as stated',
        45,
        55,
        '± 5 libraries, 95% margin of error, so 45 to 55',
      ],
      ['../2022', 'Luxembourg', 60, 'more than', null, null, null],
    ]);
  });

  it('toPlainTable(relations) says who to whom and in which kind, without a number', () => {
    const side = (name: string, role: 'provider' | 'recipient') =>
      ({ code: name, name, kind: 'organisation', country: null, role, inferred: false }) as const;
    const entities = [side('Trier', 'provider'), side('Metz', 'recipient')];
    const table = charted({ form: 'relations', measure: 'relation', name: 'Books sent' }, [
      { kind: 'relation', value: null, qualifier: null, measure: 'relation', entities },
    ]);
    expect(table).toEqual({
      columns: ['from', 'to', 'relation', 'stage'],
      rows: [['Trier', 'Metz', 'Books sent', 'done']],
    });
  });
});

describe('toPlainCsv(table)', () => {
  it('toPlainCsv() writes one line of names and one a row, empty for a gap', () => {
    expect(toPlainCsv({ columns: ['a', 'b'], rows: [['x, y', null]] })).toBe('a,b\n"x, y",\n');
  });
});
