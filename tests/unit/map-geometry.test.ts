import { geoContains } from 'd3-geo';
import type { Position } from 'geojson';
import { expect, it } from 'vitest';
import type { Box, Spot } from '../../app/_charts/layout/boxes.ts';
import { toPolygon } from '../../app/_maps/anchor.ts';
import { readShapes } from '../../app/_maps/atlas.ts';
import { fitProjection } from '../../app/_maps/fit-projection.ts';
import { toGround } from '../../app/_maps/ground.ts';
import { type MapLayout, toMapLayout } from '../../app/_maps/map-layout.ts';
import { ATLAS_PLACES } from '../../lib/chart/atlas-places.ts';
import type { EdgeEnd, EdgeKind } from '../../lib/chart/edge.ts';
import { type RelationsChart, toMapEdges, toMapPlaces } from '../../lib/chart/map-edges.ts';
import { samplesOn } from '../support/chart-of.ts';
import { readFrontRelations } from '../support/front-relations.ts';

/** A country's page has some 280 px for its map, an article's up to 640. */
const WIDTHS = [280, 480, 640];
/** The least height that a map of these widths had before names were led to its sides was twice this. */
const MOST_HIGH = 272;
const EUROPE =
  'ALB AUT BEL BGR BIH BLR CHE CYP CZE DEU DNK ESP EST FIN FRA GBR GRC HRV HUN IRL ISL ITA LTU LUX LVA MDA MKD MNE NLD NOR POL PRT ROU SRB SVK SVN SWE TUR UKR XKX';
const EVERYWHERE = [...ATLAS_PLACES.keys()].filter((_, index) => index % 6 === 0).slice(0, 40);

const front = await readFrontRelations('who-helped-whom');
const codes = toMapPlaces(toMapEdges(front)).map(({ code }) => code);

const CHARTS: [string, RelationsChart][] = [
  ['the front page’s', front],
  ...codes.map((code): [string, RelationsChart] => [`the relations of ${code}`, onlyOf(front, code)]),
  ...front.groups.map((group): [string, RelationsChart] => [group.name, { ...front, groups: [group] }]),
  ...samplesOn('map')
    .filter(({ id }) => id !== 'map-none')
    .map(({ id, chart }): [string, RelationsChart] => [id, chart as RelationsChart]),
  ['forty countries of Europe', amongAll(EUROPE.split(' ').filter((code) => ATLAS_PLACES.has(code)))],
  ['forty countries all over the world', amongAll(EVERYWHERE)],
];
const DRAWN = CHARTS.filter(([, chart]) => toMapPlaces(toMapEdges(chart)).length > 0);

function onlyOf(chart: RelationsChart, code: string): RelationsChart {
  const groups = chart.groups.map((group) => ({
    ...group,
    edges: group.edges.filter(({ ends }) => ends.some((end) => end.code === code)),
  }));
  return { ...chart, groups: groups.filter(({ edges }) => edges.length > 0) };
}

/** Each place gives to the next but two; every seventh only considers it. */
function amongAll(places: readonly string[]): RelationsChart {
  const endOf = (code: string, side: EdgeEnd['side']): EdgeEnd => ({
    side,
    code,
    name: `Land of ${code}`,
    kind: 'country',
    role: side === 'from' ? 'provider' : 'recipient',
  });
  const edges = places.map((code, index) => {
    const to = places[(index + 3) % places.length] as string;
    const kind: EdgeKind = index % 7 === 0 ? 'considered' : 'sent';
    const ends = [endOf(code, 'from'), endOf(to, 'to')];
    const claimId = `made-${index}`;
    return { key: claimId, n: index + 1, claimId, kind, from: code, to, ends, words: '', spoken: claimId };
  });
  return { ...front, id: 'made', groups: [{ metric: 'made', name: 'Made', edges }] };
}

type Part = { code: string | null; rings: Position[][]; box: [number, number, number, number] };

const PARTS = readShapes().flatMap(({ code, polygons }) =>
  polygons.map((rings): Part => {
    const [xs, ys] = [0, 1].map((axis) => (rings[0] ?? []).map((point) => point[axis] as number));
    const [x = [], y = []] = [xs, ys];
    return { code, rings, box: [Math.min(...x), Math.min(...y), Math.max(...x), Math.max(...y)] };
  }),
);

/** Whose land is at a place of the globe, by the atlas as it is, without any simplification. */
function ownersAt([x, y]: [number, number]): (string | null)[] {
  return PARTS.filter(
    ({ box: [west, south, east, north], rings }) =>
      x >= west && x <= east && y >= south && y <= north && geoContains(toPolygon(rings), [x, y]),
  ).map(({ code }) => code);
}

const known = new Map<RelationsChart, ReturnType<typeof draw>>();

/** Drawn once for all tests; none changes it. */
function drawn(chart: RelationsChart) {
  const map = known.get(chart) ?? draw(chart);
  known.set(chart, map);
  return map;
}

function draw(chart: RelationsChart) {
  const named = toMapPlaces(toMapEdges(chart)).map(({ code }) => code);
  const shapes = named.map((code) =>
    readShapes().flatMap((shape) => (shape.code === code ? shape.polygons : [])),
  );
  const { projection } = fitProjection(shapes);
  const ground = toGround(named);
  if (ground === undefined) throw new Error('No ground.');
  const layouts = new Map(WIDTHS.map((width) => [width, toMapLayout(chart, ground, width)]));
  const at = (width: number) => layouts.get(width) as MapLayout;
  return { ground, projection, at };
}

type Drawn = ReturnType<typeof drawn>;

function toGlobe(spot: Spot, { ground: box }: MapLayout, { ground, projection }: Drawn) {
  const scale = box.width / ground.width;
  const [x, y] = [(spot.x - box.x) / scale, (spot.y - box.y) / scale];
  const isOff = x < 0 || y < 0 || x > ground.width || y > ground.height;
  return isOff ? undefined : (projection.invert?.([x, y]) ?? undefined);
}

/** What is printed of a name and its numerals, in steps of a few px. */
function inkSpots({ x, y, width, height }: Box): Spot[] {
  const [across, down] = [Math.ceil((width - 8) / 8), Math.ceil((height - 12) / 6)];
  return Array.from({ length: (across + 1) * (down + 1) }, (_, index) => ({
    x: x + 1 + ((index % (across + 1)) * (width - 8)) / across,
    y: y + 6 + (Math.floor(index / (across + 1)) * (height - 12)) / down,
  }));
}

it.each(DRAWN)(
  'toMapLayout(%s) writes no name into another country, over another name or past the edge',
  (_, chart) => {
    const map = drawn(chart);
    for (const width of WIDTHS) {
      const layout = map.at(width);
      expect(layout.labels.length).toBeGreaterThan(0);
      const strays = layout.labels.filter(({ code, box }) =>
        inkSpots(box).some((spot) => {
          const at = toGlobe(spot, layout, map);
          return at !== undefined && ownersAt(at).some((owner) => owner !== code);
        }),
      );
      expect(
        strays.map(({ code }) => code),
        `at ${width} px`,
      ).toEqual([]);
      const boxes = layout.labels.map(({ box }) => box);
      const pairs = boxes.flatMap((a, index) => boxes.slice(index + 1).map((b) => [a, b] as const));
      expect(pairs.filter(([a, b]) => isOver(a, b))).toEqual([]);
      expect(boxes.filter(({ x, y, ...size }) => x < 0 || y < 0 || x + size.width > width + 0.1)).toEqual([]);
      expect(boxes.filter(({ y, height }) => y + height > layout.height + 0.1)).toEqual([]);
    }
  },
  120_000,
);

it.each(DRAWN)(
  'toMapLayout(%s) ends the line to a name on that name’s own land, and crosses no two of them',
  (_, chart) => {
    const map = drawn(chart);
    for (const width of WIDTHS) {
      const layout = map.at(width);
      const led = layout.labels.flatMap(({ code, leader }) => (leader === null ? [] : [{ code, leader }]));
      for (const { code, leader } of led) {
        const at = toGlobe(leader[0], layout, map);
        expect(at, code).toBeDefined();
        if (at !== undefined) expect(ownersAt(at), `${code} at ${width} px`).toContain(code);
      }
      const pairs = led.flatMap((a, index) => led.slice(index + 1).map((b) => [a, b] as const));
      expect(
        pairs
          .filter(([a, b]) => crosses(a.leader, b.leader))
          .map(([a, b]) => `${a.code} ${b.code} at ${width} px`),
      ).toEqual([]);
    }
  },
  120_000,
);

it('toMapLayout(the front page’s) is half as high as its map was, names and all', () => {
  const map = drawn(front);
  const heights = WIDTHS.map((width) => map.at(width).height);
  expect(heights.filter((height) => height > MOST_HIGH)).toEqual([]);
});

it('the maps that are held here are led to and at home both, in columns and without', () => {
  const layouts = DRAWN.map(([, chart]) => drawn(chart).at(480));
  const labels = layouts.flatMap((layout) => layout.labels);
  expect(labels.filter(({ leader }) => leader === null).length).toBeGreaterThan(5);
  expect(labels.filter(({ leader }) => leader !== null).length).toBeGreaterThan(50);
});

function isOver(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function crosses([a, b]: readonly [Spot, Spot], [c, d]: readonly [Spot, Spot]): boolean {
  const side = (p: Spot, q: Spot, r: Spot) => (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}
