import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { chartFormOf } from '../../app/_charts/forms/form-of.ts';
import { ChartDataScript, toChartData } from '../../app/_drawing/chart-data.tsx';
import type { Chart } from '../../lib/chart/chart.ts';
import { drawnForms } from '../../lib/model/vocabulary.ts';
import { GALLERY_CHARTS } from '../support/chart-of.ts';
import { all, svgOf } from '../support/drawing.ts';

const firstOf = (form: string) => GALLERY_CHARTS.find((chart) => chart.form === form) as Chart;

describe('toChartData(chart).words', () => {
  it.each(drawnForms())('has something to say of every mark, as %s', { timeout: 60_000 }, async (form) => {
    const chart = firstOf(form);
    const { words } = toChartData(chart);
    const links = all(await svgOf(chart), 'a[data-note]');
    expect(links).toHaveLength(chartFormOf(chart).countMarks(chart));
    for (const link of links) {
      const said = words[link.getAttribute('data-note') ?? ''] ?? [];
      expect(said.length).toBeGreaterThanOrEqual(4);
      expect(said.filter((line) => line.trim() === '')).toEqual([]);
    }
  });

  it('says a share with its population, and a relation in the words of its article', () => {
    const share = firstOf('percentages');
    const [first] = share.notes;
    const unit = (share as Chart & { unit: string }).unit;
    expect(toChartData(share).words[1]).toEqual([
      first?.label,
      first?.quantity.replace('%', ` ${unit}`),
      first?.period,
      `${first?.article}, ${first?.place}`,
      first?.attributedTo,
      `Check: ${first?.check}`,
    ]);
    const relation = firstOf('relations');
    expect(toChartData(relation)).toMatchObject({ at: 'pointer' });
    expect(toChartData(relation).words[1]?.[1]).toBe(`“${relation.notes[0]?.printed}”`);
  });

  it('says of another source’s value when it was so, how it is printed there, and our label', () => {
    const chart = GALLERY_CHARTS.find((each) => 'a' in toChartData(each).words) as Chart;
    const [label, quantity, ...facts] = toChartData(chart).words.a ?? [];
    expect([label, quantity]).not.toContain('');
    expect(facts).toEqual([
      expect.stringMatching(/^As printed there: “|converted by us/),
      expect.stringMatching(/^Set beside the article: \w/),
    ]);
  });
});

describe('<ChartDataScript>', () => {
  it('is data that no word of an article can end', () => {
    const chart = firstOf('counts');
    const [note, ...notes] = chart.notes;
    if (note === undefined) throw new Error('The chart has no note.');
    const label = '</script><script>alert(1)</script>';
    const said = { ...chart, notes: [{ ...note, label }, ...notes] };
    const html = renderToStaticMarkup(createElement(ChartDataScript, { chart: said }));
    expect(html.match(/<\/?script/g)).toEqual(['<script', '</script']);
    expect(html).toMatch(/^<script type="application\/json"/);
    const json = html.replace(/^<script[^>]*>|<\/script>$/g, '');
    expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(toChartData(said))));
    expect(JSON.parse(json).words[1][0]).toBe(label);
  });
});
