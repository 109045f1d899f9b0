import type { MapEdge } from '../../lib/chart/map-edges.ts';
import { type Box, grow, type Spot, tenth } from '../_charts/layout/boxes.ts';
import { EDGE_LOOK, type Sign } from './edge-look.ts';

/** A line between two places. The arrow, where there is a direction, is on its middle, turned by degrees. */
export type MapLine = {
  edge: MapEdge;
  path: string;
  from: string;
  to: string;
  start: Spot;
  end: Spot;
  arrow: (Spot & { turn: number }) | null;
  points: Spot[];
};
/** A place's one sign: where all its lines start and end. */
export type MapStand = { code: string; spot: Spot; box: Box; sign: Sign };

type Placed = { code: string } & Spot;

/** How far a sign is drawn from its middle, and a little more. */
const SIGN = 4;
/** How far further lines between the same two places stand off from the first. */
const PITCH = 16;

/** Lays every relation whose two sides are on the map: where each line starts, ends and bends, in px. */
export function layLines(edges: readonly MapEdge[], places: readonly Placed[]) {
  const stands = places.map(
    ({ code, x, y }): MapStand => ({
      code,
      spot: { x, y },
      box: grow({ x, y, width: 0, height: 0 }, SIGN),
      sign: signOf(code, edges),
    }),
  );
  const spots = new Map(stands.map(({ code, spot }) => [code, spot]));
  const pairs = new Map<string, number>();
  const lines = edges.flatMap((edge) =>
    pairsOf(edge).map(([from, to]) => {
      const pair = [from, to].sort().join();
      const before = pairs.get(pair) ?? 0;
      pairs.set(pair, before + 1);
      return bow(edge, from, to, { start: spots.get(from) as Spot, end: spots.get(to) as Spot, before });
    }),
  );
  return { lines, stands };
}

/** Who is joined to whom by a relation; a place is not joined to itself. */
function pairsOf({ from, to }: MapEdge): [string, string][] {
  return from.flatMap((giver) =>
    to.filter(({ code }) => code !== giver.code).map(({ code }): [string, string] => [giver.code, code]),
  );
}

function signOf(code: string, edges: readonly MapEdge[]): Sign {
  const own = edges.filter(({ from, to }) => [...from, ...to].some((end) => end.code === code));
  return own.every(({ edge }) => edge.kind === 'considered') ? 'ring' : 'disc';
}

type Course = { start: Spot; end: Spot; before: number };

/** A bow from place to place; further ones between the same two bend further, to either side. */
function bow(edge: MapEdge, from: string, to: string, { start, end, before }: Course): MapLine {
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const length = Math.hypot(dx, dy);
  const side = (dx < 0 ? -1 : 1) * (before % 2 === 0 ? 1 : -1);
  const bend = side * (length * 0.14 + Math.ceil(before / 2) * PITCH);
  const control = {
    x: (start.x + end.x) / 2 + (dy / (length || 1)) * bend,
    y: (start.y + end.y) / 2 - (dx / (length || 1)) * bend,
  };
  const middle = pointOf(start, control, end, 0.5);
  const turn = Math.round((Math.atan2(dy, dx) * 180) / Math.PI);
  return {
    edge,
    path: `M${print(start)}Q${print(control)} ${print(end)}`,
    from,
    to,
    start,
    end,
    arrow: EDGE_LOOK[edge.edge.kind].directed ? { ...middle, turn } : null,
    points: alongBow(start, control, end),
  };
}

function alongBow(a: Spot, control: Spot, b: Spot): Spot[] {
  const steps = Math.max(8, Math.ceil(Math.hypot(b.x - a.x, b.y - a.y) / 4));
  return Array.from({ length: steps + 1 }, (_, index) => pointOf(a, control, b, index / steps));
}

function pointOf(a: Spot, control: Spot, b: Spot, t: number): Spot {
  const [p, q, r] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
  return { x: p * a.x + q * control.x + r * b.x, y: p * a.y + q * control.y + r * b.y };
}

function print({ x, y }: Spot): string {
  return `${tenth(x)},${tenth(y)}`;
}
