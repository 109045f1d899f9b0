import type { EdgeKind } from '../../lib/chart/edge.ts';
import type { MapEdge } from '../../lib/chart/map-edges.ts';
import { alongLine, type Box, clamp, grow, type Spot, tenth } from '../_charts/layout/boxes.ts';
import { EDGE_LOOK, type Sign } from './edge-look.ts';

/** A sign at the end of a line: who received, each partner, or who may receive; the dot is where a giver's lines start. */
export type MapSign = { shape: Sign; spot: Spot };
/** A line between two places, or a short upright one where its other end is no place on the map. */
export type MapLine = {
  edge: MapEdge;
  path: string;
  start: Spot;
  end: Spot;
  /** The places where it starts and ends; `null` where that end is not on the map. */
  from: string | null;
  to: string | null;
  signs: MapSign[];
  points: Spot[];
};
/** One sign at a place: its middle, and the room that it takes with its short line. */
export type MapAnchor = { spot: Spot; box: Box };
/** What stands at one place: the room that its signs and short lines take, and each of them. */
export type MapStand = { code: string; box: Box; anchors: MapAnchor[] };

type Placed = { code: string } & Spot;
type Slot = { code: string; key: string; up: boolean };

/** All short lines have this length, and all signs this distance: nothing here measures anything. */
export const STUB = 16;
const PITCH = 12;
const ROW = STUB + 8;
const A_ROW = 5;
const SIGN = 5;
/** How far a sign is drawn from its middle, and a little more; less where it is but the dot of a giver. */
const ANCHOR = 4.5;
const DOT = 2.5;
const GIVES = 'gives';

/** Lays every relation that has a place on the map: where each line starts, ends and bends, in px. */
export function layLines(
  edges: readonly MapEdge[],
  places: readonly Placed[],
  room: { width: number; height: number },
) {
  const slots = slotsOf(edges);
  const spots = new Map<string, Spot>();
  const stands = places.map(({ code, x, y }): MapStand => {
    const own = slots.filter((slot) => slot.code === code);
    const box = standAt({ x, y }, own, room, spots);
    return { code, box, anchors: own.map((slot) => anchorOf(slot, spots)) };
  });
  const spotOf = (code: string, key: string) => spots.get(`${code} ${key}`) as Spot;
  const pairs = new Map<string, number>();
  const lines = edges.flatMap((edge) => linesOf(edge, spotOf, pairs));
  return { lines, stands };
}

/**
 * At a place each line that arrives has a sign of its own, and so has each that partners exchange; all others that leave
 * start at one dot.
 */
function slotsOf(edges: readonly MapEdge[]): Slot[] {
  const slots: Slot[] = [];
  const add = (slot: Slot) => {
    if (!slots.some(({ code, key }) => code === slot.code && key === slot.key)) slots.push(slot);
  };
  for (const edge of edges) {
    for (const { code } of edge.from) add({ code, key: giverKey(edge), up: edge.to.length === 0 });
    for (const { code } of edge.to) add({ code, key: edge.edge.key, up: edge.from.length === 0 });
  }
  return slots;
}

function giverKey({ edge, to }: MapEdge): string {
  return to.length === 0 || edge.kind === 'exchanged' ? `from ${edge.key}` : GIVES;
}

function standAt(
  at: Spot,
  slots: Slot[],
  room: { width: number; height: number },
  spots: Map<string, Spot>,
): Box {
  const rows = Math.ceil(slots.length / A_ROW);
  const across = Math.min(slots.length, A_ROW);
  const half = { x: ((across - 1) * PITCH) / 2, y: ((rows - 1) * ROW) / 2 };
  const rises = slots.some((slot) => slot.up) ? STUB : 0;
  const x = clamp(at.x, half.x + SIGN + 1, room.width - half.x - SIGN - 1);
  const y = clamp(at.y, half.y + SIGN + 1 + rises, room.height - half.y - SIGN - 1);
  slots.forEach(({ code, key }, index) => {
    const row = Math.floor(index / A_ROW);
    const inRow = Math.min(A_ROW, slots.length - row * A_ROW);
    const column = (index % A_ROW) - (inRow - 1) / 2;
    spots.set(`${code} ${key}`, { x: x + column * PITCH, y: y - half.y + row * ROW });
  });
  const body = grow({ x: x - half.x, y: y - half.y, width: 2 * half.x, height: 2 * half.y }, SIGN);
  return { ...body, y: body.y - rises, height: body.height + rises };
}

function anchorOf({ code, key, up }: Slot, spots: Map<string, Spot>): MapAnchor {
  const spot = spots.get(`${code} ${key}`) as Spot;
  const box = grow({ ...spot, width: 0, height: 0 }, key === GIVES ? DOT : ANCHOR);
  return { spot, box: up ? { ...box, y: box.y - STUB, height: box.height + STUB } : box };
}

function linesOf(
  edge: MapEdge,
  spotOf: (code: string, key: string) => Spot,
  pairs: Map<string, number>,
): MapLine[] {
  const own = edge.edge.key;
  if (edge.from.length === 0) return edge.to.map(({ code }) => stub(edge, spotOf(code, own), null, code));
  if (edge.to.length === 0)
    return edge.from.map(({ code }) => stub(edge, spotOf(code, giverKey(edge)), code, null));
  return edge.from.flatMap(({ code: from }) =>
    edge.to.map(({ code: to }) => {
      const pair = [from, to].sort().join();
      const before = pairs.get(pair) ?? 0;
      pairs.set(pair, before + 1);
      return bow(
        edge,
        { code: from, spot: spotOf(from, giverKey(edge)) },
        { code: to, spot: spotOf(to, own) },
        before,
      );
    }),
  );
}

function stub(edge: MapEdge, foot: Spot, from: string | null, to: string | null): MapLine {
  const top = { x: foot.x, y: foot.y - STUB };
  const [start, end] = from === null ? [top, foot] : [foot, top];
  const path = `M${print(start)}L${print(end)}`;
  return {
    edge,
    path,
    start,
    end,
    from,
    to,
    signs: signsOf(edge.edge.kind, start, end, from),
    points: alongLine(start, end),
  };
}

type Stop = { code: string; spot: Spot };

/** A bow from place to place; further ones between the same two bend further, to either side. */
function bow(edge: MapEdge, from: Stop, to: Stop, before: number): MapLine {
  const [start, end] = [from.spot, to.spot];
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const length = Math.hypot(dx, dy);
  const side = dx < 0 ? -1 : 1;
  const bend =
    from.code === to.code
      ? 0
      : side * (length * 0.14 + Math.ceil(before / 2) * 16) * (before % 2 === 0 ? 1 : -1);
  const middle = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
  const control =
    from.code === to.code
      ? { x: middle.x, y: Math.min(start.y, end.y) - 2 * STUB }
      : { x: middle.x + (dy / (length || 1)) * bend, y: middle.y - (dx / (length || 1)) * bend };
  return {
    edge,
    path: `M${print(start)}Q${print(control)} ${print(end)}`,
    start,
    end,
    from: from.code,
    to: to.code,
    signs: signsOf(edge.edge.kind, start, end, from.code),
    points: alongBow(start, control, end),
  };
}

function signsOf(kind: EdgeKind, start: Spot, end: Spot, from: string | null): MapSign[] {
  const shape = EDGE_LOOK[kind].sign;
  const giver: MapSign[] =
    kind === 'exchanged' ? [{ shape, spot: start }] : from === null ? [] : [{ shape: 'dot', spot: start }];
  return [...giver, { shape, spot: end }];
}

function alongBow(a: Spot, control: Spot, b: Spot): Spot[] {
  const steps = Math.max(8, Math.ceil(Math.hypot(b.x - a.x, b.y - a.y) / 4));
  return Array.from({ length: steps + 1 }, (_, index) => {
    const t = index / steps;
    const [p, q, r] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
    return { x: p * a.x + q * control.x + r * b.x, y: p * a.y + q * control.y + r * b.y };
  });
}

function print({ x, y }: Spot): string {
  return `${tenth(x)},${tenth(y)}`;
}
