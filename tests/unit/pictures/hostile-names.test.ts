import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import type { Case } from '../../../app/_charts/cases/invent.ts';
import { CHART_FORMS } from '../../../app/_charts/forms/forms.ts';
import { drawChart } from '../../../app/_drawing/draw.ts';
import { outlineForeignText } from '../../../app/_exports/png/outline-text.ts';
import { lackingIn, PAINT_FONTS } from '../../../app/_exports/png/paint-fonts.ts';
import { toSvgFile } from '../../../app/_exports/svg/svg-file.ts';
import { paintedText, printSvg, readSvg } from '../../../app/_exports/svg/svg-tree.ts';
import type { Chart } from '../../../lib/chart/chart.ts';
import { toFigureChart } from '../../../lib/chart/figure-chart.ts';
import { hasMap } from '../../../lib/chart/map-edges.ts';
import { ABOUT, framedPicture } from '../../support/framed-picture.ts';
import { HOSTILE_NAMES, UNPAINTED_NAMES } from '../../support/hostile-names.ts';
import { xmlProblems } from '../../support/strict-xml.ts';

const CASES = Object.values(CHART_FORMS).flatMap((form) =>
  'gallery' in form ? form.gallery.flatMap(({ cases }) => cases.slice(0, 2)) : [],
);
const ALL = HOSTILE_NAMES.join(' · ');

/** The case with hostile names for all that has one. */
function hostile({ id, metrics, rows, checks }: Case): Chart | undefined {
  const renaming = () => {
    let count = 0;
    return (name: string) => `${HOSTILE_NAMES[count++ % HOSTILE_NAMES.length]} ${name}`;
  };
  const [rename, renameEntity, renameCheck] = [renaming(), renaming(), renaming()];
  const text = { id, title: ALL, subtitle: ALL, doesNotSay: ALL };
  const named = rows.map((row) => ({
    ...row,
    metricName: rename(row.metricName),
    articleTitle: ALL,
    articlePublisher: ALL,
    entities: row.entities.map((entity) => ({ ...entity, name: renameEntity(entity.name) })),
  }));
  const called = checks.map((check) => ({ ...check, who: renameCheck(check.who), says: ALL }));
  const about = metrics.map((metric) => ({ ...metric, name: rename(metric.name) }));
  return toFigureChart(CHART_FORMS, text, about, named, called);
}

const CHARTS = CASES.flatMap((each) => {
  const chart = hostile(each);
  return chart === undefined ? [] : [[each.id, chart] as const];
});
const withoutSpace = (text: string) => text.replaceAll(/[\s\u00a0-]/g, '');

describe('pictures of charts with hostile names', { timeout: 120_000 }, () => {
  it('are of every form', () => expect(CHARTS.length).toBeGreaterThan(8));

  it.each(CHARTS)(
    '%s is well-formed as a file and as it is painted, and says the names',
    async (_, chart) => {
      for (const form of hasMap(chart) ? (['chart', 'map'] as const) : (['chart'] as const)) {
        const { svg, height } = await framedPicture(chart, { form });
        const about = { ...ABOUT, title: ALL, description: ALL, source: ALL, rights: ALL };
        expect(xmlProblems(toSvgFile(svg, about, ''))).toEqual([]);
        expect(xmlProblems(printSvg(svg))).toEqual([]);
        const shown = withoutSpace(paintedText(svg));
        for (const name of ['Firms <5 staff', ']]> &lt; &amp; <!', 'var(--nothing) href="/x"'])
          expect(shown).toContain(withoutSpace(name));
        expect(await lackingIn(paintedText(svg))).toEqual([]);
        const outlined = printSvg(await outlineForeignText(svg));
        const font = { fontFiles: PAINT_FONTS, loadSystemFonts: false };
        const painted = new Resvg(outlined, { font });
        expect(painted.render().height).toBe(height);
      }
    },
  );

  it.each(CHARTS)('%s keeps its names whole in the drawing of pages', async (_, chart) => {
    const drawing = readSvg(await drawChart(chart, 640));
    const shown = withoutSpace(paintedText(drawing));
    expect(shown).toContain(withoutSpace('Firms <5 staff'));
    expect(drawing.attributes['aria-label']).toContain('Firms <5 staff');
  });

  it.each(UNPAINTED_NAMES)('lackingIn(%s) tells which letters no font has', async (name) => {
    const lacking = await lackingIn(`Ferries of ${name}`);
    expect(lacking.length).toBeGreaterThan(0);
    for (const letter of lacking) expect(name).toContain(letter);
  });
});
