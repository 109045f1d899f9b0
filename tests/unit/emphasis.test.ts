import { describe, expect, it } from 'vitest';
import { CHART_FORMS } from '../../app/_charts/forms/forms.ts';
import type { Chart } from '../../lib/chart/chart.ts';
import { emphasisOf, onlyLit, withLit } from '../../lib/chart/emphasis.ts';
import { toChart } from '../../lib/chart/to-chart.ts';
import { aChartMetric, aClaimRow } from '../support/claim-row.ts';

const text = { id: 'loans', title: 'Loans.', subtitle: '', doesNotSay: '' };
const rows = ['a', 'b', 'c'].map((claimId, index) => aClaimRow({ claimId, value: index + 1 }));
const again = aClaimRow({ claimId: 'again', value: 1, restates: 'a' });
const chart = toChart(CHART_FORMS, text, [aChartMetric()], [...rows, again]) as Chart;

describe('withLit(chart, claims)', () => {
  it('withLit() lights these and takes none away', () => {
    const lit = withLit(chart, ['b']);
    expect(lit).toEqual({ ...chart, lit: ['b'] });
    expect(['a', 'b', 'c'].map((id) => emphasisOf(lit, id))).toEqual(['context', 'lit', 'context']);
  });

  it('withLit() says nothing where all are lit: what restates one has no mark of its own', () => {
    expect(withLit(chart, ['c', 'b', 'a'])).toBe(chart);
    expect(emphasisOf(chart, 'a')).toBe('alike');
  });

  it('withLit() greys all where none of them is drawn', () => {
    expect(withLit(chart, ['elsewhere']).lit).toEqual([]);
    expect(emphasisOf(withLit(chart, []), 'a')).toBe('context');
  });

  it('withLit() lights what is only restated by what was asked for', () => {
    expect(withLit(chart, ['again']).lit).toEqual(['a']);
  });
});

describe('onlyLit(chart)', () => {
  it('onlyLit() keeps the lit marks alone, and a chart of which none is lit apart as it is', () => {
    const marks = (each: Chart) => (each as Chart & { marks: { claimId: string }[] }).marks;
    expect(marks(onlyLit(withLit(chart, ['b']))).map(({ claimId }) => claimId)).toEqual(['b']);
    expect(onlyLit(chart)).toBe(chart);
  });
});
