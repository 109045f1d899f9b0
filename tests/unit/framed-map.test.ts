import { readFileSync } from 'node:fs';
import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { drawForFrame } from '../../app/_exports/draw-for-frame.ts';
import { chartWidth, layFrame } from '../../app/_exports/frame-layout.ts';
import { frameSvg } from '../../app/_exports/frame-svg.ts';
import { printSvg } from '../../app/_exports/svg/svg-tree.ts';
import { linesSayMore, toMapEdges, toMapKey } from '../../lib/chart/map-edges.ts';
import { parseColours } from '../../lib/chart/tokens.ts';
import { claimUrl } from '../../lib/filter/urls.ts';
import { type ChartOf, samplesOn } from '../support/chart-of.ts';
import { all, number, readSvg, textBoxes } from '../support/drawing.ts';

type Relations = ChartOf<'relations'>;

const SITE = 'https://metrics.example.org';
const COLOURS = parseColours(readFileSync('app/_shell/tokens.css', 'utf8')).dark;
const WIDTHS = [280, 720];
const EACH = samplesOn('map').map(({ id, chart }) => [id, chart as Relations] as const);
const DRAWN = EACH.filter(([id]) => id !== 'map-none');

function chartNamed(id: string): Relations {
  return EACH.find(([each]) => each === id)?.[1] as Relations;
}

function withoutGivers(group: Relations['groups'][number]): Relations['groups'][number] {
  const edges = group.edges.map((edge) => ({ ...edge, ends: edge.ends.filter(({ side }) => side === 'to') }));
  return { ...group, edges };
}

async function frame(chart: Relations, width: number) {
  const { svg, height, alt, said, atlas } = await drawForFrame(chart, 'map', chartWidth(width));
  const content = {
    title: chart.title,
    subtitle: '',
    annotations: [],
    said,
    atlas,
    doesNotSay: '',
    apart: [],
    articles: 'Source: x.',
    primaries: 'Primary: x.',
    notes: 'Notes',
    address: SITE,
    version: 'Version',
  };
  const laid = layFrame(content, width, height);
  const framed = {
    frame: laid,
    drawing: svg,
    title: chart.title,
    alt,
    colours: COLOURS,
    siteUrl: SITE,
    width,
  };
  return { laid, height, key: readSvg(printSvg(svg)), picture: frameSvg(framed) };
}

describe('drawForFrame(chart, map)', { timeout: 60_000 }, () => {
  it.each(DRAWN)(
    'drawForFrame(%s) links each drawn relation, and needs nothing from outside',
    async (_, chart) => {
      for (const width of WIDTHS) {
        const svg = printSvg((await frame(chart, width)).picture.svg);
        expect(XMLValidator.validate(svg)).toBe(true);
        expect(svg).not.toMatch(/var\(|href="\//);
        const drawn = toMapEdges(chart).filter(({ from, to }) => from.length + to.length > 0);
        expect(drawn.length).toBeGreaterThan(0);
        for (const { edge } of drawn) expect(svg).toContain(`href="${SITE}${claimUrl(edge.claimId)}"`);
      }
    },
  );

  it('toMapKey(chart) explains each kind once, by a line only where the map draws one', () => {
    const keys = new Map(DRAWN.map(([id, chart]) => [id, toMapKey(chart)]));
    expect(keys.get('map-kinds')).toEqual([
      { kind: 'sent', by: 'line' },
      { kind: 'exchanged', by: 'line' },
      { kind: 'considered', by: 'line' },
    ]);
    const stubs = { groups: (chartNamed('map-kinds').groups ?? []).map(withoutGivers) };
    expect(toMapKey(stubs).map(({ by }) => by)).toEqual(['sign', 'sign', 'sign']);
  });

  it('linesSayMore(chart) where most relations have a side that no map shows', () => {
    expect(linesSayMore(chartNamed('map-crowd'))).toBe(false);
    expect(linesSayMore({ groups: chartNamed('map-kinds').groups.map(withoutGivers) })).toBe(true);
  });

  it.each(DRAWN)(
    'drawForFrame(%s) has its key beneath the map, whole, inside and in one line',
    async (_, chart) => {
      for (const width of WIDTHS) {
        const { key, height } = await frame(chart, width);
        const marks = number(key.querySelector('.map-marks'), 'height');
        const lines = textBoxes(key).filter(({ top }) => top > marks);
        const words = { sent: 'sent', sold: 'sold', exchanged: 'exchanged', considered: 'only considered' };
        expect(lines.map(({ text }) => text)).toEqual(toMapKey(chart).map(({ kind }) => words[kind]));
        expect(new Set(lines.map(({ top }) => top)).size).toBe(width < 300 && lines.length > 2 ? 2 : 1);
        expect(all(key, '.map-key-sample')).toHaveLength(toMapKey(chart).length);
        expect(lines.filter(({ bottom, right }) => bottom > height || right > chartWidth(width))).toEqual([]);
      }
    },
  );

  it.each(DRAWN)(
    'drawForFrame(%s) says in words what each number is, and whose borders the map shows',
    async (_, chart) => {
      const { laid } = await frame(chart, 720);
      const words = laid.lines.map(({ text }) => text.replaceAll('\u00a0', ' ')).join(' ');
      const edges = chart.groups.flatMap((group) => group.edges);
      expect(edges.length).toBeGreaterThan(0);
      for (const edge of edges) expect(words).toContain(`${edge.words} (${edge.n})`);
      expect(words).toContain('Natural Earth');
    },
  );

  it('drawForFrame(map-none) rejects: there is no map of it', async () => {
    const none = EACH.find(([id]) => id === 'map-none')?.[1] as Relations;
    await expect(drawForFrame(none, 'map', 640)).rejects.toThrow('"map-none" has no map');
  });
});
