// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { DRAWINGS } from '../../app/_charts/forms/drawings.ts';
import { chartFormOf } from '../../app/_charts/forms/form-of.ts';
import { CHART_FORMS } from '../../app/_charts/forms/forms.ts';
import { drawInDom } from '../../app/_drawing/draw-in-dom.tsx';
import { chartWidth, layFrame } from '../../app/_exports/frame-layout.ts';
import { frameSvg } from '../../app/_exports/frame-svg.ts';
import { printSvg, readSvg } from '../../app/_exports/svg/svg-tree.ts';
import { ChartTable } from '../../app/_figure/chart-table.tsx';
import { FigureNotes } from '../../app/_figure/figure-notes.tsx';
import { GALLERY, listGalleryPages } from '../../app/gallery/_parts/gallery-pages.ts';
import type { Chart } from '../../lib/chart/chart.ts';
import { refuseDrawn, refuseTogether } from '../../lib/chart/refuse-chart.ts';
import { toChart } from '../../lib/chart/to-chart.ts';
import { parseColours } from '../../lib/chart/tokens.ts';
import { toPlainCsv } from '../../lib/out/plain-table.ts';
import { aChartMetric, aClaimRow, aMetricRow, aParticipant } from '../support/claim-row.ts';
import { DOTS } from '../support/dots/cases.ts';
import * as drawing from '../support/dots/drawing.tsx';
import { form } from '../support/dots/form.tsx';

/** One folder, `tests/support/dots`, and one entry in each index, as `npm run generate` would write them. */
const FORMS = { ...CHART_FORMS, [DOTS]: form };
const DRAWN = { ...DRAWINGS, [DOTS]: drawing };

const TEXT = { id: 'dots', title: 'Libraries open.', subtitle: 'Libraries', doesNotSay: 'Which.' };
const ROWS = [
  aClaimRow({ claimId: 'a-01', value: 50, qualifier: 'more_than', entities: [aParticipant('Trier')] }),
  aClaimRow({
    claimId: 'a-02',
    value: 0,
    qualifier: 'stated',
    lower: null,
    entities: [aParticipant('Metz')],
  }),
  aClaimRow({ claimId: 'a-03', restates: 'a-01', entities: [aParticipant('Trier')] }),
];
const METRIC = aChartMetric({ form: DOTS });
const CHART = toChart(FORMS, TEXT, [METRIC], ROWS) as Chart;

async function draw(chart: Chart, width: number): Promise<Element> {
  const marks = chartFormOf(chart, FORMS).countMarks(chart);
  const host = document.createElement('div');
  host.innerHTML = await drawInDom({ chart, width, marks, drawings: DRAWN });
  return host.querySelector('svg') as Element;
}

describe('a form with one folder and one entry', () => {
  it('makes a chart with notes, a text alternative and what is said of a long list', () => {
    expect(CHART).toMatchObject({ form: DOTS, notes: [{ n: 1 }, { n: 2 }, { n: 3, restates: 'a-01' }] });
    expect(CHART.alt).toBe('Libraries open. In libraries. Trier, more than 50; Metz, 0.');
    const long = Array.from({ length: 60 }, (_, index) =>
      aClaimRow({ claimId: `b-${index}`, value: index, entities: [aParticipant(`Library ${index}`)] }),
    );
    expect(toChart(FORMS, TEXT, [METRIC], long)?.annotations[0]).toContain('20 of 60 rows shown');
    expect(refuseDrawn(FORMS, CHART, ROWS)).toBeUndefined();
    expect(refuseTogether(FORMS, [aMetricRow({ form: DOTS })])).toBeUndefined();
  });

  it('draws by the component that draws all forms', async () => {
    const svg = await draw(CHART, 400);
    const links = [...svg.querySelectorAll('.chart-mark a')];
    expect(links.map((link) => link.getAttribute('data-note'))).toEqual(['1', '2']);
    expect(svg.querySelectorAll('circle')).toHaveLength(2);
    expect(svg.getAttribute('height')).toBe(String(chartFormOf(CHART, FORMS).height(CHART, 400)));
  });

  it('tabulates, with its notes', () => {
    const props = { chart: CHART, forms: FORMS };
    const table = renderToStaticMarkup(createElement(ChartTable, props));
    expect(table).toContain('<td data-label="Hedge" class="chart-table-hedge">more than</td>');
    expect(table.match(/<tr data-claim=/g)).toHaveLength(3);
    expect(renderToStaticMarkup(createElement(FigureNotes, props))).toContain('see note\u00a01');
  });

  it('is exported as a plain table and as a framed picture', async () => {
    const { toPlainTable, height } = chartFormOf(CHART, FORMS);
    expect(toPlainCsv(toPlainTable(CHART))).toBe(
      'label,value (libraries),hedge\nTrier,50,more than\nMetz,0,as stated\n',
    );
    const width = chartWidth(720);
    const svg = readSvg((await draw(CHART, width)).outerHTML);
    const words = {
      subtitle: '',
      annotations: [],
      doesNotSay: '',
      apart: [],
      notes: '',
      articles: '',
      primaries: '',
    };
    const content = { ...words, title: CHART.title, address: 'https://metrics.example.org', version: '' };
    const picture = frameSvg({
      frame: layFrame(content, 720, height(CHART, width)),
      drawing: svg,
      title: CHART.title,
      alt: CHART.alt,
      colours: parseColours(readFileSync('app/_shell/tokens.css', 'utf8')).light,
      siteUrl: 'https://metrics.example.org',
      width: 720,
    });
    const printed = printSvg(picture.svg);
    expect(printed).toContain('Trier, more than 50');
    expect(printed.match(/<circle /g)).toHaveLength(2);
  });

  it('stands in the gallery, behind the forms that are there', async () => {
    const pages = listGalleryPages(FORMS);
    const own = GALLERY.filter(({ multiples }) => multiples === undefined).map(({ page }) => page);
    expect(own.length).toBeGreaterThan(3);
    expect(pages.map(({ page }) => page)).toEqual([...own, 'dots', 'multiples', 'currencies']);
    const [sample] = pages.find(({ page }) => page === 'dots')?.samples ?? [];
    expect(sample).toMatchObject({ id: 'three-dots', rows: 3, marks: 3 });
    expect((await draw(sample?.chart as Chart, 400)).querySelectorAll('.chart-mark')).toHaveLength(3);
  });
});
