import { readFileSync } from 'node:fs';
import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { drawForFrame } from '../../app/_exports/draw-for-frame.ts';
import { chartWidth, layFrame } from '../../app/_exports/frame-layout.ts';
import { frameSvg } from '../../app/_exports/frame-svg.ts';
import { toMapEdges, toMapKey, toMapSaid } from '../../lib/chart/map-edges.ts';
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
  return { laid, height, key: readSvg(svg), picture: frameSvg(framed) };
}

describe('drawForFrame(chart, map)', { timeout: 60_000 }, () => {
  it.each(DRAWN)(
    'drawForFrame(%s) links each drawn relation, and needs nothing from outside',
    async (_, chart) => {
      for (const width of WIDTHS) {
        const { svg } = (await frame(chart, width)).picture;
        expect(XMLValidator.validate(svg)).toBe(true);
        expect(svg).not.toMatch(/var\(|href="\//);
        const drawn = toMapEdges(chart).filter(({ from, to }) => from.length + to.length > 0);
        expect(drawn.length).toBeGreaterThan(0);
        for (const { edge } of drawn) expect(svg).toContain(`href="${SITE}${claimUrl(edge.claimId)}"`);
      }
    },
  );

  it('toMapKey(chart) explains each sign once, with all that is drawn alike', () => {
    const edge = (n: number, kind: string) => ({ n, kind });
    const groups = [
      { metric: 'teams-sent', name: 'Teams sent', edges: [edge(1, 'sent'), edge(2, 'sent')] },
      { metric: 'talks-held', name: 'Talks held', edges: [edge(3, 'exchanged')] },
      { metric: 'books-given', name: 'Books given', edges: [edge(4, 'sent')] },
    ] as unknown as Relations['groups'];
    expect(
      toMapKey({ groups }).map(({ kind, parts }) => [
        kind,
        ...parts.map((part) => `${part.name} ${part.numerals}`),
      ]),
    ).toEqual([
      ['sent', 'Teams sent 1 and 2', 'Books given 4'],
      ['exchanged', 'Talks held 3'],
    ]);
  });

  it.each(DRAWN)('drawForFrame(%s) has its key beneath the map, whole and inside', async (_, chart) => {
    for (const width of WIDTHS) {
      const { key, height } = await frame(chart, width);
      const marks = number(key.querySelector('.map-marks'), 'height');
      const lines = textBoxes(key).filter(({ top }) => top > marks);
      const words = lines.map(({ text }) => text.replaceAll('\u00a0', ' ')).join(' ');
      const parts = toMapKey(chart).flatMap((sign) => sign.parts);
      expect(parts.length).toBeGreaterThan(0);
      for (const { name, numerals } of parts) expect(words).toContain(`${name} (${numerals})`);
      expect(all(key, '.map-key-line')).toHaveLength(toMapKey(chart).length);
      expect(lines.filter(({ bottom, right }) => bottom > height || right > chartWidth(width))).toEqual([]);
    }
  });

  it.each(DRAWN)(
    'drawForFrame(%s) says in words what the map can’t show, and whose borders it shows',
    async (_, chart) => {
      const { laid } = await frame(chart, 720);
      const words = laid.lines.map(({ text }) => text.replaceAll('\u00a0', ' ')).join(' ');
      for (const { what, edges } of toMapSaid(chart)) {
        expect(words).toContain(what);
        for (const edge of edges) expect(words).toContain(`${edge.words} (${edge.n})`);
      }
      expect(words).toContain('Natural Earth at 1:50 million');
    },
  );

  it('toMapSaid(chart) has something to say of three maps at least, which the test above looks for', () => {
    expect(DRAWN.filter(([, chart]) => toMapSaid(chart).length > 0).length).toBeGreaterThan(2);
  });

  it('drawForFrame(map-none) rejects: there is no map of it', async () => {
    const none = EACH.find(([id]) => id === 'map-none')?.[1] as Relations;
    await expect(drawForFrame(none, 'map', 640)).rejects.toThrow('"map-none" has no map');
  });
});
