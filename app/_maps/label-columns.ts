import { cross, runsThrough, type Spot } from '../_charts/layout/boxes.ts';
import type { MapLabel } from './map-labels.ts';
import type { MapStand } from './map-lines.ts';
import type { SetLabel } from './place-labels.ts';

type Room = { width: number; height: number };
type Side = 'left' | 'right';
type Pair = { label: MapLabel; stand: MapStand };
type Leader = [Spot, Spot];

const GAP = { least: 0, most: 10 };
/** A name keeps this far from the end of its line. */
const BESIDE = 4;
/** Lines that cross, or that run through another place's sign, are exchanged before they are shortened. */
const COSTS = { crossing: 10_000, through: 300 };

/** The room for a name in a column at the side of a map of this width, in px. */
export function columnRoom(width: number): number {
  return Math.max(72, Math.min(140, width * 0.28));
}

/** The height in px that the names of these places take in two columns. */
export function columnsHeight(labels: readonly MapLabel[], stands: readonly MapStand[]): number {
  const heights = sidesOf(labels, stands).map(({ own }) =>
    own.reduce((sum, { label }) => sum + label.height, 0),
  );
  return Math.max(...heights);
}

/** Sets all names in two columns, the western places' on the left; no two lines to them cross. */
export function placeInColumns(labels: readonly MapLabel[], stands: readonly MapStand[], room: Room) {
  const height = Math.max(room.height, columnsHeight(labels, stands));
  const set = sidesOf(labels, stands).flatMap(({ side, own }) =>
    settle(own, side, stands, { ...room, height }),
  );
  const byCode = (code: string) => set.find((label) => label.code === code) as SetLabel;
  return { labels: labels.map(({ code }) => byCode(code)), height };
}

function sidesOf(labels: readonly MapLabel[], stands: readonly MapStand[]) {
  const pairs = labels
    .map((label): Pair => ({ label, stand: stands.find(({ code }) => code === label.code) as MapStand }))
    .toSorted((a, b) => a.stand.spot.x - b.stand.spot.x);
  const half = Math.ceil(pairs.length / 2);
  return [
    { side: 'left' as const, own: pairs.slice(0, half) },
    { side: 'right' as const, own: pairs.slice(half) },
  ];
}

/**
 * From the order of the places, names change places or move on: first while that makes their lines shorter in all, which
 * undoes what crosses, then while fewer of them run through another place's sign.
 */
function settle(pairs: Pair[], side: Side, stands: readonly MapStand[], room: Room): SetLabel[] {
  const start = pairs.toSorted((a, b) => a.stand.spot.y - b.stand.spot.y);
  const set = (order: readonly Pair[]) => setColumn(order, side, room);
  const short = improve(start, (order) => lengthOf(set(order)));
  return set(improve(short, (order) => costOf(set(order), stands)));
}

const MOVES = [swap, moved, (order: readonly Pair[], from: number, to: number) => moved(order, to, from)];

/** Takes every step that costs less, round after round until none does. */
function improve(start: Pair[], costOf: (order: readonly Pair[]) => number): Pair[] {
  let [order, cost, better] = [start, costOf(start), true];
  const take = (other: Pair[]) => {
    const next = costOf(other);
    if (next < cost - 0.01) [order, cost, better] = [other, next, true];
  };
  while (better) {
    better = false;
    for (let a = 0; a < order.length; a += 1)
      for (let b = a + 1; b < order.length; b += 1) for (const move of MOVES) take(move(order, a, b));
  }
  return order;
}

function swap(order: readonly Pair[], a: number, b: number): Pair[] {
  const next = [...order];
  [next[a], next[b]] = [order[b] as Pair, order[a] as Pair];
  return next;
}

function moved(order: readonly Pair[], from: number, to: number): Pair[] {
  const rest = order.filter((_, index) => index !== from);
  return [...rest.slice(0, to), order[from] as Pair, ...rest.slice(to)];
}

function setColumn(order: readonly Pair[], side: Side, room: Room): SetLabel[] {
  const tall = order.reduce((sum, { label }) => sum + label.height, 0);
  const gaps = Math.max(1, order.length - 1);
  const gap = Math.max(GAP.least, Math.min(GAP.most, (room.height - tall) / gaps));
  let y = (room.height - tall - gap * (order.length - 1)) / 2;
  return order.map(({ label, stand }) => {
    const x = side === 'left' ? 0 : room.width - label.width;
    const box = { x, y, width: label.width, height: label.height };
    const port = { x: side === 'left' ? label.width + BESIDE : x - BESIDE, y: y + label.height / 2 };
    y += label.height + gap;
    return { ...label, box, leader: [stand.spot, port] as Leader };
  });
}

function lengthOf(set: readonly SetLabel[]): number {
  return set.reduce((sum, { leader }) => {
    return leader === null ? sum : sum + Math.hypot(leader[1].x - leader[0].x, leader[1].y - leader[0].y);
  }, 0);
}

function costOf(set: readonly SetLabel[], stands: readonly MapStand[]): number {
  let cost = lengthOf(set);
  set.forEach(({ code, leader }, index) => {
    if (leader === null) return;
    for (const other of set.slice(index + 1))
      if (other.leader !== null && cross(leader, other.leader)) cost += COSTS.crossing;
    for (const stand of stands)
      if (stand.code !== code && runsThrough(leader, stand.box)) cost += COSTS.through;
  });
  return cost;
}
