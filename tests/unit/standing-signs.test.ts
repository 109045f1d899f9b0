import { describe, expect, it } from 'vitest';
import { CHART_FORMS } from '../../app/_charts/forms/forms.ts';
import { toBarLayout } from '../../app/_charts/layout/row-layout.ts';
import { toFigureChart } from '../../lib/chart/figure-chart.ts';
import { STANDINGS, type Standing } from '../../lib/model/vocabulary.ts';
import { STANDING_SIGNS, signedCheckedWords } from '../../lib/words/standing-words.ts';
import type { ChartOf } from '../support/chart-of.ts';
import { aChartMetric, aClaimRow } from '../support/claim-row.ts';

const text = { id: 'x', title: 'x', subtitle: 'Libraries, 2021', doesNotSay: '' };
const draw = (...standings: Standing[]) => {
  const rows = standings.map((standing, index) => aClaimRow({ claimId: `a-${index + 1}`, standing }));
  const metric = { ...aChartMetric(), annotations: [] };
  return toFigureChart(CHART_FORMS, text, [metric], rows) as ChartOf<'counts'>;
};

describe('toFigureChart(rows) says where its figures were seen elsewhere', () => {
  it('once in the subtitle where all of them share it, and no mark has a sign', () => {
    const chart = draw('reported', 'reported');
    expect(chart.subtitle).toBe('Libraries, 2021. ¶\u00a0Also seen elsewhere, all of them.');
    expect(chart.signs).toBeUndefined();
    expect(draw('primary').subtitle).toBe('Libraries, 2021. §\u00a0Seen in the body’s own document.');
  });

  it('by a sign on each mark where they differ, and in words what the signs mean', () => {
    const chart = draw('reported', 'not_matched');
    expect(chart.subtitle).toBe('Libraries, 2021');
    expect(chart.annotations).toEqual([
      'Where else they were seen: ¶\u00a0also seen elsewhere; ¬\u00a0searched, without a match.',
    ]);
    const labels = toBarLayout(chart, 640).rows.map(({ lines }) => lines.join(' ').at(-1));
    expect(labels).toEqual(['¶', '¬']);
  });
});

it('each standing has a sign of its own, and stands with its words', () => {
  expect(new Set(Object.values(STANDING_SIGNS)).size).toBe(STANDINGS.length);
  expect(signedCheckedWords(aClaimRow({ standing: 'differs' }))).toMatch(/^÷\u00a0another document says/);
  expect(signedCheckedWords(aClaimRow({ standing: null, checkVerdict: 'open' }))).not.toMatch(/^[÷§¶¬…]/);
});
