import { alongLine, type Box, grow, isIn, lies, nearestIn, overlaps, type Spot } from './map-boxes.ts';
import type { MapLabel } from './map-labels.ts';
import type { MapLine, MapStand } from './map-lines.ts';

/** Where a label stands, and the fine line that leads to it where it stands away from its place. */
export type SetLabel = MapLabel & { box: Box; leader: [Spot, Spot] | null };

type Room = { width: number; height: number };
type Taken = { boxes: Box[]; leaders: Spot[][] };

const DISTANCES = [2, 6, 12, 20, 30, 42, 56, 72, 92, 116, 144, 180, 220];
const DIRECTIONS = 24;
/** From this distance on a fine line says which place a name belongs to. */
const LED = 10;
const GAP = 3;

/**
 * Places every label so that it covers no sign and no other label, and as few lines as can be, as near to its place as
 * there is room. Labels for which the map has none stand in rows beneath it. Returns the height that all of it takes.
 */
export function placeLabels(
  labels: readonly MapLabel[],
  stands: readonly MapStand[],
  lines: readonly MapLine[],
  room: Room,
) {
  const tries = ordersOf(labels, stands).map((order) => settle(order, stands, lines, room));
  const best = tries.reduce((one, other) => (other.cost < one.cost ? other : one));
  const height = layBeneath(best.left, best.set, stands, room);
  const byCode = (code: string) => best.set.find((label) => label.code === code) as SetLabel;
  return { labels: labels.map(({ code }) => byCode(code)), height };
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

function settle(order: MapLabel[], stands: readonly MapStand[], lines: readonly MapLine[], room: Room) {
  const taken: Taken = { boxes: stands.map(({ box }) => box), leaders: [] };
  const crossed = lines.flatMap(({ points }) => points);
  const [set, left]: [SetLabel[], MapLabel[]] = [[], []];
  let cost = 0;
  for (const label of order) {
    const found = nearestRoom(label, standOf(label, stands), taken, crossed, room);
    cost += found?.cost ?? 10_000;
    if (found === undefined) left.push(label);
    else {
      set.push(found.label);
      taken.boxes.push(found.label.box);
      if (found.label.leader !== null) taken.leaders.push(alongLine(...found.label.leader));
    }
  }
  return { set, left, cost };
}

function nearestRoom(label: MapLabel, { box: stand }: MapStand, taken: Taken, crossed: Spot[], room: Room) {
  let best: { label: SetLabel; cost: number } | undefined;
  const frame = { x: 0, y: 0, ...room };
  for (const distance of DISTANCES)
    for (let turn = 0; turn < DIRECTIONS; turn += 1) {
      const preference = distance + (turn === 0 ? 0 : turn === DIRECTIONS / 2 ? 3 : 5);
      if (best !== undefined && preference >= best.cost) continue;
      const box = boxAt(label, stand, distance, (turn * 2 * Math.PI) / DIRECTIONS);
      if (!lies(box, frame) || taken.boxes.some((each) => overlaps(grow(box, GAP), each))) continue;
      const leader = distance < LED ? null : leaderOf(box, stand);
      if (!isFree(box, leader, stand, taken)) continue;
      const cost = preference + 3 * crossed.filter((spot) => isIn(spot, box)).length;
      if (best === undefined || cost < best.cost) best = { label: { ...label, box, leader }, cost };
    }
  return best;
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

function leaderOf(box: Box, stand: Box): [Spot, Spot] {
  const foot = { x: stand.x + stand.width / 2, y: stand.y + stand.height - 5 };
  const end = nearestIn(box, foot);
  return [nearestIn(stand, end), end];
}

/** No line to another name runs through this one, and its own runs through no other name or place. */
function isFree(box: Box, leader: SetLabel['leader'], stand: Box, { boxes, leaders }: Taken): boolean {
  const clear = grow(box, 1);
  if (leaders.some((spots) => spots.some((spot) => isIn(spot, clear)))) return false;
  if (leader === null) return true;
  const own = alongLine(...leader);
  return !boxes.some((each) => each !== stand && own.some((spot) => isIn(spot, each)));
}

function layBeneath(
  left: readonly MapLabel[],
  set: SetLabel[],
  stands: readonly MapStand[],
  room: Room,
): number {
  let [x, y, row] = [0, room.height + 8, 0];
  for (const label of left.toSorted((a, b) => standOf(a, stands).box.x - standOf(b, stands).box.x)) {
    if (x > 0 && x + label.width > room.width) [x, y, row] = [0, y + row + 4, 0];
    const box = { x, y, width: label.width, height: label.height };
    set.push({ ...label, box, leader: leaderOf(box, standOf(label, stands).box) });
    x += label.width + 12;
    row = Math.max(row, label.height);
  }
  return left.length === 0 ? room.height : y + row;
}

function standOf({ code }: MapLabel, stands: readonly MapStand[]): MapStand {
  return stands.find((stand) => stand.code === code) as MapStand;
}
