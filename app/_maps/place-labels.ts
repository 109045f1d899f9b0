import {
  type Box,
  cross,
  gap,
  grow,
  isIn,
  lies,
  nearestIn,
  overlaps,
  runsThrough,
  type Spot,
} from '../_charts/layout/boxes.ts';
import type { MapLabel } from './map-labels.ts';
import type { MapLine, MapStand } from './map-lines.ts';

/** Where a label stands, and the fine line that leads to it where it stands away from its place. */
export type SetLabel = MapLabel & { box: Box; leader: [Spot, Spot] | null };

type Room = { width: number; height: number };
type Leader = [Spot, Spot];
/** The room of places, then of labels that are set; `places` counts the former. */
type Taken = { boxes: Box[]; places: number; leaders: Leader[] };

const DISTANCES = [2, 6, 12, 20, 30, 42, 56, 72, 92, 116, 144, 180];
const DIRECTIONS = 36;
/** Where a name is further from its place than this, a fine line says which one it belongs to. */
const LED = 9;
/** Without a line, a name is nearer to its own place than to any other by this factor; within `NEAR` px nothing is nearer. */
const NEARER = 0.6;
const NEAR = 6;
/** A line shorter than this, from the middle of a sign, can't be seen beside it. */
const SEEN = 12;
/** A name with a line that stands right beside another place is the last choice. */
const MISLEADING = 60;
const GAP = 3;
/** Where the map has no room for all, names may stand on the paper beneath it, this much further down at a time. */
const STEP = 24;
const STEPS = 2;
const ROUNDS = 3;

/** What names are set among; `isForeign` says of a box and a country's code whether the box lies on another's land. */
export type Setting = {
  labels: readonly MapLabel[];
  stands: readonly MapStand[];
  lines: readonly MapLine[];
  isForeign: (box: Box, code: string) => boolean;
};

/**
 * Places every label so that it covers no sign, no other label and no other country, and as few lines as can be, as near
 * to its place as there is room, so that it can't be read as another place's. Returns the height that all of it takes;
 * `undefined` where there is no such room for all of them.
 */
export function placeLabels({ labels, stands, lines, isForeign }: Setting, room: Room) {
  const tallest = { ...room, height: room.height + STEPS * STEP };
  const options = new Map(
    labels.map((label) => [label.code, toOption(label, { stands, isForeign }, tallest)]),
  );
  if ([...options.values()].some(({ places }) => places.length === 0)) return undefined;
  const board: Board = { stands, options, crossed: lines.flatMap(({ points }) => points) };
  const orders = ordersOf(labels, stands);
  let best = settleIn(orders, board, room);
  for (let step = 1; best.left.length > 0 && step <= STEPS; step += 1)
    best = settleIn(orders, board, { ...room, height: room.height + step * STEP });
  if (best.left.length > 0) return undefined;
  const height = Math.max(room.height, ...best.set.map(({ box }) => box.y + box.height));
  const byCode = (code: string) => best.set.find((label) => label.code === code) as SetLabel;
  return { labels: labels.map(({ code }) => byCode(code)), height };
}

function settleIn(orders: readonly MapLabel[][], board: Board, room: Room) {
  let best = orders
    .map((order) => settle(order, board, room))
    .reduce((one, other) => (other.cost < one.cost ? other : one));
  for (const order of orders) {
    if (best.left.length === 0) break;
    const next = settleAll(order, board, room);
    if (next.cost < best.cost) best = next;
  }
  return best;
}

/** A few orders in which labels may choose their place; the one that ends best is kept. */
function ordersOf(labels: readonly MapLabel[], stands: readonly MapStand[]): MapLabel[][] {
  const at = (label: MapLabel) => standOf(label, stands).box;
  const crowd = (label: MapLabel) =>
    stands.reduce((sum, { box }) => sum + 1 / (20 + Math.hypot(box.x - at(label).x, box.y - at(label).y)), 0);
  const keys: ((label: MapLabel) => number)[] = [
    (label) => -crowd(label),
    (label) => -label.width * label.height,
    (label) => at(label).x,
    (label) => -at(label).x,
    (label) => at(label).y,
    (label) => -at(label).y,
  ];
  return keys.map((key) => labels.toSorted((a, b) => key(a) - key(b)));
}

/** Labels that find no room choose first in the next round. */
function settleAll(first: MapLabel[], board: Board, room: Room) {
  let [order, best] = [first, settle(first, board, room)];
  let left = best.left;
  for (let round = 1; left.length > 0 && round < ROUNDS; round += 1) {
    const before = left;
    order = [...before, ...order.filter((label) => !before.includes(label))];
    const next = settle(order, board, room);
    if (next.cost < best.cost) best = next;
    left = next.left;
  }
  return best;
}

/** What all rounds have in common; labels by their codes. */
type Board = { stands: readonly MapStand[]; options: ReadonlyMap<string, Option>; crossed: readonly Spot[] };

function settle(order: MapLabel[], { stands, options, crossed }: Board, room: Room) {
  const taken: Taken = { boxes: stands.map(({ box }) => box), places: stands.length, leaders: [] };
  const [set, left]: [SetLabel[], MapLabel[]] = [[], []];
  let cost = 0;
  for (const label of order) {
    const found = nearestRoom(options.get(label.code) as Option, { taken, crossed, room });
    cost += found?.cost ?? 10_000;
    if (found === undefined) left.push(label);
    else {
      set.push(found.label);
      taken.boxes.push(found.label.box);
      if (found.label.leader !== null) taken.leaders.push(found.label.leader);
    }
  }
  return { set, left, cost };
}

/** Where a label may stand, whatever else is set: `least` is what it costs before the lines that it would cover. */
type Place = { box: Box; speaks: boolean; least: number; crossings?: number };
/** All places of a label, the cheapest first. */
type Option = { label: MapLabel; stand: MapStand; others: readonly MapStand[]; places: Place[] };

/** What costs the same however the other labels stand is reckoned once, since labels are set many times over. */
function toOption(
  label: MapLabel,
  { stands, isForeign }: Pick<Setting, 'stands' | 'isForeign'>,
  room: Room,
): Option {
  const stand = standOf(label, stands);
  const others = stands.filter((each) => each !== stand);
  const frame = { x: 0, y: 0, ...room };
  const turns = Array.from({ length: DIRECTIONS }, (_, turn) => turn);
  const places = DISTANCES.flatMap((distance) =>
    turns.flatMap((turn): Place[] => {
      const box = boxAt(label, stand.box, distance, (turn * 2 * Math.PI) / DIRECTIONS);
      if (!lies(box, frame) || isForeign(inkOf(box), label.code)) return [];
      const preference = distance + (turn === 0 ? 0 : turn === DIRECTIONS / 2 ? 3 : 5);
      const [own, away] = [gapTo([stand], box), gapTo(others, box)];
      const speaks = own <= LED && Math.max(own, NEAR) <= NEARER * away;
      const strays = LED + 0.3 * own + (away < NEAR / NEARER ? MISLEADING : 0);
      return [{ box, speaks, least: preference + (speaks ? 0 : strays) }];
    }),
  );
  return { label, stand, others, places: places.sort((a, b) => a.least - b.least) };
}

type Around = { taken: Taken; crossed: readonly Spot[]; room: Room };

function nearestRoom({ label, stand, others, places }: Option, { taken, crossed, room }: Around) {
  let best: { label: SetLabel; cost: number } | undefined;
  const frame = { x: 0, y: 0, ...room };
  for (const place of places) {
    const { box, speaks, least } = place;
    if (best !== undefined && least >= best.cost) break;
    if (!lies(box, frame)) continue;
    const wide = grow(box, GAP);
    if (taken.boxes.some((each) => overlaps(wide, each))) continue;
    if (taken.leaders.some((leader) => runsThrough(leader, grow(box, 1)))) continue;
    const leader = speaks ? null : leaderOf(box, stand, others, taken);
    if (leader === undefined) continue;
    place.crossings ??= crossed.filter((spot) => isIn(spot, box)).length;
    const cost = least + 3 * place.crossings;
    if (best === undefined || cost < best.cost) best = { label: { ...label, box, leader }, cost };
  }
  return best;
}

function gapTo(stands: readonly MapStand[], box: Box): number {
  const ink = inkOf(box);
  return Math.min(...stands.map((stand) => gap(ink, stand.box)));
}

/** What is printed of a label: a numeral's room to hit it reaches further. */
export function inkOf({ x, y, width, height }: Box): Box {
  return { x, y: y + 5, width: width - 6, height: height - 10 };
}

/** The label's box, clear of its place by a distance in a direction. */
function boxAt({ width, height }: MapLabel, stand: Box, distance: number, angle: number): Box {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const half = { x: (width + stand.width) / 2 + distance, y: (height + stand.height) / 2 + distance };
  const reach = Math.min(half.x / Math.max(Math.abs(cos), 1e-9), half.y / Math.max(Math.abs(sin), 1e-9));
  return {
    x: stand.x + stand.width / 2 + cos * reach - width / 2,
    y: stand.y + stand.height / 2 + sin * reach - height / 2,
    width,
    height,
  };
}

/** A line from the place's own sign to the label, past every other place, name and line to a name. */
function leaderOf(
  box: Box,
  { spot }: MapStand,
  others: readonly MapStand[],
  taken: Taken,
): Leader | undefined {
  const names = taken.boxes.slice(taken.places);
  const leader: Leader = [spot, nearestIn(inkOf(box), spot)];
  const isFree =
    lengthOf(leader) >= SEEN &&
    !others.some((stand) => runsThrough(leader, stand.box)) &&
    !names.some((name) => runsThrough(leader, name)) &&
    !taken.leaders.some((each) => cross(leader, each));
  return isFree ? leader : undefined;
}

function lengthOf([a, b]: Leader): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}

function standOf({ code }: MapLabel, stands: readonly MapStand[]): MapStand {
  return stands.find((stand) => stand.code === code) as MapStand;
}
