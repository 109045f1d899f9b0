import { describe, expect, it } from 'vitest';
import type { BesideData } from '../../app/_charts/forms/beside/beside-data.ts';
import { form } from '../../app/_charts/forms/beside/form.tsx';
import type { OtherMark } from '../../app/_charts/forms/beside/other-mark.ts';
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

  it('toPlainTable(beside) keeps a range in words and says what we converted', () => {
    const check = { who: 'Board', date: '2021-04-17' };
    const quantity = { unit: 'libraries', label: 'counted', compares: 'series' } as const;
    const converted = { from: 'LUF 800', rate: 40, rate_date: '2021-04-01', rate_source: 'a table' };
    const { rows } = charted(
      { form: 'beside' },
      [{ claimId: 'a-01' }],
      [
        aBesideCheck({ ...check, quantity: { ...quantity, lower: 5, upper: 10, as_printed: '5–10' } }),
        aBesideCheck({ ...check, quantity: { ...quantity, value: 20, as_printed: 'LUF 800', converted } }),
      ],
    );
    expect(rows.slice(1)).toEqual([
      ['Board, 17 April 2021', null, 'a range: 5–10 libraries'],
      ['Board, 17 April 2021', 20, 'converted by us from LUF 800 at 40 (a table, 1 April 2021)'],
    ]);
  });

  it('toPlainTable(beside) takes another source’s value as stated, its range only where both ends are, else its words', () => {
    const metrics = [aChartMetric({ form: 'beside' })];
    const chart = toChart(CHART_FORMS, TEXT, metrics, [aClaimRow()], [aBesideCheck()]) as Chart & BesideData;
    const hedgeOf = (change: Partial<OtherMark>) =>
      form.toPlainTable({ ...chart, others: chart.others.map((other) => ({ ...other, ...change })) }).rows[1];
    expect(hedgeOf({})).toEqual(['Library Board, 2 April 2021', 52, 'as stated']);
    expect(hedgeOf({ lower: 50, upper: 54 })).toEqual(['Library Board, 2 April 2021', 52, 'as stated']);
    const words = { value: null, valueLabel: 'many' };
    expect(hedgeOf({ ...words, lower: 5 })?.slice(1)).toEqual([null, 'many']);
    expect(hedgeOf({ ...words, upper: 5 })?.slice(1)).toEqual([null, 'many']);
    expect(hedgeOf({ ...words, lower: 5, upper: 9 })?.slice(1)).toEqual([null, 'a range: many']);
  });

  it('toPlainTable(series) has the date as the claim has it, and a margin with its hedge', () => {
    const span = { periodStart: '2021-01', periodEnd: '2021-06', qualifier: 'stated' } as const;
    const margin = { value: 50, lower: 45, upper: 55, lowerExclusive: false };
    const { columns, rows } = charted({ form: 'series' }, [
      { claimId: 'a-01', ...span, ...margin },
      { claimId: 'a-02', value: 60, periodStart: null, periodEnd: '2022' },
    ]);
    expect(columns).toEqual(['date', 'label', 'value (libraries)', 'hedge']);
    expect(rows).toEqual([
      ['2021-01/2021-06', 'Luxembourg', 50, 'as stated, margin 45 to 55'],
      ['../2022', 'Luxembourg', 60, 'more than'],
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
