import { geoContains } from 'd3-geo';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import type { Spot } from '../../app/_charts/layout/boxes.ts';
import { textWidth } from '../../app/_charts/layout/text-width.ts';
import { drawMap } from '../../app/_drawing/draw-map.ts';
import { DRAWING_WIDTHS } from '../../app/_drawing/drawing-widths.ts';
import { findAnchor, largestOf, toPolygon } from '../../app/_maps/anchor.ts';
import { readShapes } from '../../app/_maps/atlas.ts';
import { drawRelationsMap } from '../../app/_maps/draw-relations-map.tsx';
import { type Ground, toGround } from '../../app/_maps/ground.ts';
import { toMapLayout } from '../../app/_maps/map-layout.ts';
import { ATLAS_PLACES } from '../../lib/chart/atlas-places.ts';
import { toMapEdges, toMapPlaces } from '../../lib/chart/map-edges.ts';
import { claimUrl } from '../../lib/filter/urls.ts';
import { processWide } from '../../lib/process-wide.ts';
import { type ChartOf, samplesOn } from '../support/chart-of.ts';
import { readFrontRelations } from '../support/front-relations.ts';

type Relations = ChartOf<'relations'>;

const ALL = samplesOn('map').map(({ id, chart }) => [id, chart as Relations] as const);
const DRAWN = ALL.filter(([id]) => id !== 'map-none');
const { document } = new Window() as unknown as { document: Document };

function chartOf(id: string): Relations {
  return ALL.find(([each]) => each === id)?.[1] as Relations;
}

function read(markup: string): Element {
  const host = document.createElement('div');
  host.innerHTML = markup;
  return host.querySelector('svg') as Element;
}

const drawings = new Map<string, { ground: Element; marks: Map<number, Element>; bytes: number[] }>();

/** Drawn and read once for all tests; none changes it. */
function mapOf(id: string) {
  const known = drawings.get(id);
  if (known !== undefined) return known;
  const drawing = drawRelationsMap(chartOf(id), DRAWING_WIDTHS);
  if (drawing === null) throw new Error(`${id} has no map`);
  // Else a loop over the drawings of the widths would hold nothing.
  expect(drawing.marks.map(({ width }) => width)).toEqual([...DRAWING_WIDTHS]);
  const drawn = {
    ground: read(drawing.ground),
    marks: new Map(drawing.marks.map(({ width, svg }) => [width, read(svg)])),
    bytes: drawing.marks.map(({ svg }) => drawing.ground.length + svg.length),
  };
  drawings.set(id, drawn);
  return drawn;
}

function all(root: Element | undefined, selector: string): Element[] {
  return [...(root?.querySelectorAll(selector) ?? [])];
}

function number(element: Element | null | undefined, name: string): number {
  return Number(element?.getAttribute(name) ?? Number.NaN);
}

const grounds = new Map<string, Ground>();

function groundOf(id: string): Ground {
  const known = grounds.get(id);
  if (known !== undefined) return known;
  const codes = toMapPlaces(toMapEdges(chartOf(id))).map(({ code }) => code);
  const ground = groundFrom(codes);
  grounds.set(id, ground);
  return ground;
}

/** A ground that there is, with every place that was asked for. */
function groundFrom(codes: readonly string[]): Ground {
  const ground = toGround(codes);
  if (ground === undefined) throw new Error(`${codes.join(', ')} have no ground`);
  expect(ground.places.map(({ code }) => code)).toEqual(codes);
  return ground;
}

describe('ATLAS_PLACES', () => {
  it('ATLAS_PLACES names every shape of the atlas that goes by a code of ISO 3166-1, each once', () => {
    const codes = readShapes().flatMap(({ code }) => code ?? []);
    expect(new Set(codes)).toEqual(new Set(ATLAS_PLACES.keys()));
    expect(new Set(ATLAS_PLACES.values()).size).toBe(ATLAS_PLACES.size);
  });

  it.each([
    ['CHN', [104, 35]],
    ['IND', [78, 22]],
    ['LAO', [102.5, 19.5]],
    ['AUS', [134, -25]],
    ['NER', [9, 17]],
    ['NGA', [8, 9]],
    ['COD', [23, -3]],
    ['COG', [15, -0.5]],
  ] as const)('ATLAS_PLACES leads %s to the shape around %j', (code, point) => {
    const around = readShapes().filter(({ polygons }) =>
      polygons.some((rings) => geoContains(toPolygon(rings), [...point])),
    );
    expect(around.map((shape) => shape.code)).toEqual([code]);
  });
});

describe('findAnchor(polygons)', () => {
  it('findAnchor(polygons) lies inside the largest part of every country of the atlas', () => {
    const outside = [...ATLAS_PLACES.keys()].filter((code) => {
      const polygons = readShapes().flatMap((shape) => (shape.code === code ? shape.polygons : []));
      return !geoContains(toPolygon(largestOf(polygons)), findAnchor(polygons) as [number, number]);
    });
    expect(outside).toEqual([]);
  });
});

/** The polygons of a drawn shape, read back from its path of relative steps. */
function toRings(path: string): Spot[][] {
  return path
    .split('M')
    .filter(Boolean)
    .map((part) => {
      const numbers = Array.from(part.matchAll(/-?(?:\d+(?:\.\d+)?|\.\d+)/g), (match) => Number(match[0]));
      let [x, y] = [0, 0];
      return numbers.flatMap((value, index) => {
        if (index % 2 === 0) {
          x += value;
          return [];
        }
        y += value;
        return [{ x, y }];
      });
    });
}

function contains(rings: readonly Spot[][], { x, y }: Spot): boolean {
  let inside = false;
  for (const ring of rings)
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
      const [a, b] = [ring[i] as Spot, ring[j] as Spot];
      if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
    }
  return inside;
}

/** Over 12 px each way: in a smaller shape an anchor may lie a little outside of what is left of its outline. */
function isLarge(points: readonly Spot[]): boolean {
  return (['x', 'y'] as const).every((axis) => {
    const values = points.map((point) => point[axis]);
    return Math.max(...values) - Math.min(...values) > 12;
  });
}

describe('toGround(codes)', () => {
  it.each(DRAWN)(
    'toGround(%s) fills the places that are named, in their order, and nothing else',
    (id, chart) => {
      const { ground } = mapOf(id);
      const named = toMapPlaces(toMapEdges(chart)).map(({ code }) => code);
      expect(all(ground, '[data-place]').map((place) => place.getAttribute('data-place'))).toEqual(named);
      expect(ground.getAttribute('fill')).toBe('none');
      const filled = all(ground, '[fill]');
      expect(filled.map((each) => each.getAttribute('class'))).toEqual(named.map(() => 'map-named'));
      expect(new Set(filled.map((each) => each.getAttribute('fill')))).toEqual(
        new Set(['var(--stated-soft)']),
      );
      expect(ground.querySelector('.map-coast')?.hasAttribute('fill')).toBe(false);
    },
  );

  it.each(DRAWN)('toGround(%s) draws every place in the frame, and its anchor in the shape', (id, chart) => {
    const { width, height, places } = groundOf(id);
    const named = toMapPlaces(toMapEdges(chart)).map(({ code }) => code);
    expect(places.map(({ code }) => code)).toEqual(named);
    for (const { code, shape, x, y } of places) {
      const rings = toRings(shape);
      const points = rings.flat();
      expect(points.length, code).toBeGreaterThan(2);
      expect(x > 0 && x < width && y > 0 && y < height, `${code} at ${x}, ${y}`).toBe(true);
      if (isLarge(points)) expect(contains(rings, { x, y }), `${code}'s anchor`).toBe(true);
      expect(
        rings.some(
          (ring) => contains([ring], { x: -3, y: -3 }) && contains([ring], { x: width + 3, y: height + 3 }),
        ),
      ).toBe(false);
    }
  });

  it('toGround(codes) draws places large enough for their anchor to be looked for', () => {
    const places = DRAWN.flatMap(([id]) => groundOf(id).places);
    expect(places.filter(({ shape }) => isLarge(toRings(shape).flat())).length).toBeGreaterThan(20);
  });

  it('toGround(codes) draws the Pacific in one piece', () => {
    const [newZealand, fiji, samoa] = groundFrom(['NZL', 'FJI', 'WSM']).places.map(({ x }) => x) as [
      number,
      number,
      number,
    ];
    expect(newZealand).toBeLessThan(samoa);
    expect(fiji).toBeLessThan(samoa);
    expect(samoa - fiji).toBeLessThan(300);
  });

  it('toGround(codes) puts no country on the wrong side where the globe is cut, and turns none inside out', () => {
    const { width, height, places } = groundFrom(['FJI', 'USA', 'RUS', 'NZL', 'CAN']);
    const area = (ring: Spot[]) =>
      Math.abs(
        ring.reduce((sum, a, i) => sum + a.x * (ring.at(i - 1)?.y ?? 0) - (ring.at(i - 1)?.x ?? 0) * a.y, 0),
      ) / 2;
    expect(places).toHaveLength(5);
    for (const { code, shape } of places) {
      const areas = toRings(shape).map(area);
      expect(Math.max(...areas), code).toBeGreaterThan(0);
      expect(Math.max(...areas), code).toBeLessThan((width * height) / 3);
    }
  });

  it('toGround([one small state]) shows it in its surroundings', () => {
    const ground = toGround(['SGP']);
    expect(ground?.coast.length).toBeGreaterThan(500);
    expect(toRings(ground?.places[0]?.shape ?? '').flat().length).toBeGreaterThan(3);
  });

  it('toGround([]) is none', () => expect(toGround([])).toBeUndefined());
});

describe('toMapEdges(chart)', () => {
  it.each(ALL)('toMapEdges(%s) drops no relation and no end of one', (_, chart) => {
    const edges = toMapEdges(chart);
    expect(edges.map(({ edge }) => edge)).toEqual(chart.groups.flatMap((group) => group.edges));
    for (const { edge, from, to, said } of edges)
      expect(new Set([...from, ...to, ...said])).toEqual(new Set(edge.ends));
  });

  it('toMapEdges(chart) draws neither a part of a country, nor an organisation, nor a place without a shape', () => {
    const said = toMapEdges(chartOf('map-kinds')).flatMap((edge) => edge.said.map((end) => end.name));
    expect(said).toEqual(['Bavaria', 'Gibraltar', 'Library Board', 'Library Board']);
    const drawn = toMapPlaces(toMapEdges(chartOf('map-kinds'))).map((end) => end.code);
    expect(drawn).toEqual(['DEU', 'POL', 'AUT', 'ESP', 'ITA']);
  });
});

describe('toMapLayout(chart, ground, width)', () => {
  it.each(DRAWN)(
    'toMapLayout(%s) gives each place one sign, where all its lines start and end',
    (id, chart) => {
      const ground = groundOf(id);
      for (const width of DRAWING_WIDTHS) {
        const { lines, stands, ground: box } = toMapLayout(chart, ground, width);
        expect(stands.map(({ code }) => code)).toEqual(ground.places.map(({ code }) => code));
        const spotOf = (code: string) => stands.find((stand) => stand.code === code)?.spot;
        for (const line of lines)
          expect([line.start, line.end]).toEqual([spotOf(line.from), spotOf(line.to)]);
        const scale = box.width / ground.width;
        for (const { code, x, y } of ground.places) {
          expect(spotOf(code)?.x).toBeCloseTo(box.x + x * scale, 6);
          expect(spotOf(code)?.y).toBeCloseTo(box.y + y * scale, 6);
        }
      }
    },
  );

  it('toMapLayout(chart) draws a line for every pair of places that a relation joins, and for no other', () => {
    const chart = chartOf('map-kinds');
    const { lines, stands } = toMapLayout(chart, groundOf('map-kinds'), 640);
    expect(lines.map(({ from, to, arrow }) => [from, to, arrow !== null])).toEqual([
      ['DEU', 'POL', true],
      ['ESP', 'ITA', false],
      ['POL', 'ITA', true],
    ]);
    expect(stands.filter(({ sign }) => sign === 'ring')).toEqual([]);
  });

  it('toMapLayout(chart) bends every line between two places its own way', () => {
    const { lines } = toMapLayout(chartOf('map-two-places'), groundOf('map-two-places'), 640);
    expect(new Set(lines.map((line) => line.path)).size).toBe(lines.length);
    expect(lines).toHaveLength(7);
  });
});

/** The column of a figure in windows of 320, 360, 768 and 1280 px takes one of these; more are tried. */
const WINDOWS = [...DRAWING_WIDTHS, 560, 768, 1280];

type Frame = { x: number; y: number; width: number; height: number };

function apart({ x, y, width, height }: Frame, spot: Spot): number {
  return Math.hypot(
    Math.max(0, x - spot.x, spot.x - x - width),
    Math.max(0, y - spot.y, spot.y - y - height),
  );
}

function isWithin({ x, y, width, height }: Frame, spot: Spot): boolean {
  return spot.x > x && spot.x < x + width && spot.y > y && spot.y < y + height;
}

/** Points along a straight line, half a px apart. */
function pointsOf([a, b]: [Spot, Spot]): Spot[] {
  const steps = Math.ceil(2 * Math.hypot(b.x - a.x, b.y - a.y));
  return Array.from({ length: steps + 1 }, (_, index) => ({
    x: a.x + ((b.x - a.x) * index) / steps,
    y: a.y + ((b.y - a.y) * index) / steps,
  }));
}

/** What could make a reader take a label for another place's. */
function misreadings(chart: Relations, ground: Ground, width: number): string[] {
  const { labels, stands } = toMapLayout(chart, ground, width);
  expect(labels.map(({ code }) => code).toSorted()).toEqual(ground.places.map(({ code }) => code).toSorted());
  return labels.flatMap(({ code, box, leader }) => {
    const ink = { x: box.x, y: box.y + 4, width: box.width - 4, height: box.height - 8 };
    const own = stands.filter((stand) => stand.code === code);
    const others = stands.filter((stand) => stand.code !== code);
    if (leader === null) {
      const nearest = (of: typeof stands) => Math.min(...of.map(({ spot }) => apart(ink, spot)));
      const [mine, theirs] = [nearest(own), nearest(others)];
      return mine < theirs ? [] : [`${code}: ${mine} px from its own place, ${theirs} from another`];
    }
    const points = pointsOf(leader);
    const [first, last] = [leader[0], leader[1]];
    return [
      own.some(({ spot }) => spot.x === first.x && spot.y === first.y) ? '' : 'starts at no sign of its own',
      points.length > 20 ? '' : 'is too short to be seen',
      apart(box, last) < 5 ? '' : 'ends away from its name',
      labels.some((label) => label.code !== code && points.some((point) => isWithin(label.box, point)))
        ? 'crosses a name'
        : '',
      labels.some(
        (label) =>
          label.code !== code &&
          label.leader !== null &&
          pointsOf(label.leader).some((spot) =>
            points.some((point) => Math.hypot(point.x - spot.x, point.y - spot.y) < 0.4),
          ),
      )
        ? 'crosses another line to a name'
        : '',
    ].flatMap((fault) => (fault === '' ? [] : [`${code}: its line ${fault}`]));
  });
}

describe('placeLabels(labels, stands, lines, room)', () => {
  it.each(WINDOWS)(
    'placeLabels(the front page’s “who helped whom” at %i px) puts no name where it reads as another place’s',
    async (width) => {
      const chart = await readFrontRelations('who-helped-whom');
      const ground = toGround(toMapPlaces(toMapEdges(chart)).map(({ code }) => code)) as Ground;
      expect(toMapLayout(chart, ground, width).labels.map(({ code }) => code)).toContain('NPL');
      expect(misreadings(chart, ground, width)).toEqual([]);
    },
  );

  it.each(DRAWN)('placeLabels(%s) puts no name where it reads as another place’s', (id, chart) => {
    for (const width of WINDOWS)
      expect(misreadings(chart, groundOf(id), width), `at ${width} px`).toEqual([]);
  });
});

type Box = { text: string; left: number; right: number; top: number; bottom: number };

function textBoxes(svg: Element | undefined): Box[] {
  return all(svg, 'text').flatMap((text) => {
    const size = number(text.closest('[font-size]'), 'font-size');
    const placed = all(text, 'tspan');
    return (placed.length > 0 ? placed : [text]).map((line) => {
      const content = line.textContent ?? '';
      const [left, y] = [number(line, 'x'), number(line, 'y')];
      return {
        text: content,
        left,
        right: left + textWidth(content, size, text.closest('[font-weight]') === null ? 400 : 600),
        top: y - size * 0.75,
        bottom: y + size * 0.2,
      };
    });
  });
}

function collide(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

describe('drawRelationsMap(chart, widths)', () => {
  it.each(DRAWN)(
    'drawRelationsMap(%s) names every place once and no label lies on another or is cut',
    (id, chart) => {
      const places = toMapPlaces(toMapEdges(chart));
      for (const [width, svg] of mapOf(id).marks) {
        const names = all(svg, 'text[data-place]').map((name) => name.textContent?.replaceAll(/\s/g, ''));
        expect(names).toEqual(places.map(({ name }) => name.replaceAll(/\s/g, '')));
        const boxes = textBoxes(svg);
        expect(boxes.filter((box) => box.left < -1 || box.right > width + 1)).toEqual([]);
        expect(boxes.filter((box) => box.top < 0 || box.bottom > number(svg, 'height'))).toEqual([]);
        const pairs = boxes.flatMap((a, index) => boxes.slice(index + 1).map((b) => [a, b] as const));
        expect(
          pairs.filter(([a, b]) => collide(a, b)),
          `at ${width} px`,
        ).toEqual([]);
        const signs = all(svg, 'circle[data-sign]').map((sign) => {
          const [x, y, r] = [number(sign, 'cx'), number(sign, 'cy'), number(sign, 'r')];
          return { text: 'sign', left: x - r, right: x + r, top: y - r, bottom: y + r };
        });
        expect(
          boxes.filter((box) => signs.some((sign) => collide(box, sign))),
          `at ${width} px`,
        ).toEqual([]);
      }
    },
  );

  it.each(DRAWN)(
    'drawRelationsMap(%s) draws lines of one width, told apart by dashes and arrows, and one sign a place',
    (id, chart) => {
      for (const svg of mapOf(id).marks.values()) {
        const lines = all(svg, '.map-line');
        expect(
          new Set(lines.map((line) => line.closest('[stroke-width]')?.getAttribute('stroke-width'))).size,
        ).toBe(1);
        expect(lines.some((line) => line.hasAttribute('stroke-width') || line.hasAttribute('opacity'))).toBe(
          false,
        );
        const drawn = toMapEdges(chart).filter(({ from, to }) => from.length > 0 && to.length > 0);
        const marks = all(svg, '.map-mark');
        expect(marks.map((mark) => number(mark, 'data-note'))).toEqual(drawn.map(({ edge }) => edge.n));
        const looks = {
          sent: [null, true],
          sold: ['8 3 1.5 3', true],
          exchanged: ['1.5 3', false],
          considered: ['5 3', true],
        };
        expect(all(svg, '[data-sign]')).toHaveLength(toMapPlaces(toMapEdges(chart)).length);
        marks.forEach((mark, index) => {
          const look = [
            mark.querySelector('.map-line')?.getAttribute('stroke-dasharray') ?? null,
            mark.querySelector('[data-arrow]') !== null,
          ];
          expect(look).toEqual(looks[drawn[index]?.edge.kind ?? 'sent']);
        });
      }
    },
  );

  it.each(DRAWN)(
    'drawRelationsMap(%s) links each relation’s numeral to its claim, says it whole, and is easily hit',
    (id, chart) => {
      const edges = toMapEdges(chart).filter(({ from, to }) => from.length + to.length > 0);
      for (const svg of mapOf(id).marks.values()) {
        const links = all(svg, 'a[data-note]').toSorted(
          (a, b) => number(a, 'data-note') - number(b, 'data-note'),
        );
        expect(
          links.map((link) => [
            link.getAttribute('href'),
            link.getAttribute('aria-label'),
            link.textContent?.trim(),
          ]),
        ).toEqual(
          edges.map(({ edge }) => [claimUrl(edge.claimId), `${edge.spoken} Note ${edge.n}.`, String(edge.n)]),
        );
        const targets = all(svg, '.chart-target');
        expect(targets).toHaveLength(edges.length);
        for (const target of targets) {
          expect(number(target, 'width')).toBeGreaterThanOrEqual(24);
          expect(number(target, 'height')).toBeGreaterThanOrEqual(24);
        }
      }
    },
  );

  it.each(DRAWN)(
    'drawRelationsMap(%s) takes its colours from the page, writes nothing under 12 px, and stays under 40 KB',
    (id) => {
      const { ground, marks, bytes } = mapOf(id);
      const sized = [...marks.values()].flatMap((svg) => all(svg, '[font-size]'));
      expect(sized.length).toBeGreaterThan(0);
      for (const each of sized) expect(number(each, 'font-size')).toBeGreaterThanOrEqual(12);
      for (const svg of [ground, ...marks.values()]) {
        const paints = Array.from(svg.outerHTML.matchAll(/ (?:fill|stroke)="([^"]*)"/g), (match) => match[1]);
        expect(paints.length).toBeGreaterThan(1);
        expect(paints.filter((paint) => !/^(var\(--[a-z-]+\)|none)$/.test(paint ?? ''))).toEqual([]);
        expect(svg.outerHTML).not.toMatch(/NaN|undefined|Infinity/);
      }
      expect(Math.max(...bytes)).toBeLessThan(40_000);
    },
  );

  it('drawRelationsMap(chart) is null where no named place is in the atlas', () => {
    expect(drawRelationsMap(chartOf('map-none'), [640])).toBeNull();
  });
});

describe('drawMap(chart, widths)', () => {
  it('drawMap(chart, widths) draws the same in the drawing thread, the same content once, and null as null', async () => {
    const chart = chartOf('map-one');
    const [drawing, shared] = await Promise.all([
      drawMap(chart, [280]),
      drawMap(structuredClone(chart), [280]),
    ]);
    expect([shared, await drawMap(structuredClone(chart), [280])]).toEqual([drawing, drawing]);
    expect(shared).toBe(drawing);
    expect(drawing).toEqual(drawRelationsMap(chart, [280]));
    await expect(drawMap(chartOf('map-none'), [280])).resolves.toBeNull();
  });

  it('drawMap(chart, widths) names the chart that it can’t draw, and keeps no failure', async () => {
    const broken = { ...chartOf('map-one'), id: 'broken', groups: null } as unknown as Relations;
    const thread = processWide<{ jobs: number }>('drawing-thread').value as { jobs: number };
    const { jobs } = thread;
    await expect(drawMap(broken, [280])).rejects.toThrow('The map of "broken" could not be drawn');
    await expect(drawMap(broken, [280])).rejects.toThrow('The map of "broken"');
    expect(thread.jobs).toBe(jobs + 2);
  });
});
