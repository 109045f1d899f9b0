import { ATLAS_PLACES } from './atlas-places.ts';
import type { Chart } from './chart.ts';
import type { ChartEdge, EdgeEnd, EdgeKind, Relations } from './edge.ts';

/** A relation as a map can show it: the ends that it draws, and the ones that it only says in words. */
export type MapEdge = {
  edge: ChartEdge;
  metric: string;
  from: EdgeEnd[];
  to: EdgeEnd[];
  said: EdgeEnd[];
};

/** All relations of a chart in their order, none left out. Only countries that the atlas has a shape for are drawn. */
export function toMapEdges(chart: Relations): MapEdge[] {
  return chart.groups.flatMap(({ metric, edges }) =>
    edges.map((edge) => {
      const drawn = edge.ends.filter(isOnMap);
      return {
        edge,
        metric,
        from: drawn.filter((end) => end.side === 'from'),
        to: drawn.filter((end) => end.side === 'to'),
        said: edge.ends.filter((end) => !isOnMap(end)),
      };
    }),
  );
}

/** The countries that are named and drawn, each once, in the order in which they are named. */
export function toMapPlaces(edges: readonly MapEdge[]): EdgeEnd[] {
  const ends = edges.flatMap(({ from, to }) => [...from, ...to]);
  return ends.filter((end, index) => ends.findIndex((each) => each.code === end.code) === index);
}

/** A chart of who to whom, whatever its form: such a one may stand on a map too. */
export type RelationsChart = Chart & Relations;

export function hasRelations(chart: Chart): chart is RelationsChart {
  return 'groups' in chart;
}

/** Whether any place of these relations can stand on a map. */
export function hasMap(chart: Chart): chart is RelationsChart {
  return hasRelations(chart) && toMapPlaces(toMapEdges(chart)).length > 0;
}

/** A kind of relation that a map shows: by lines, or, where none has both its sides on it, by the signs of places alone. */
export type MapKeyEntry = { kind: EdgeKind; by: 'line' | 'sign' };

/** The key of a map: each kind of relation once, in the order in which they come. */
export function toMapKey(chart: Relations): MapKeyEntry[] {
  const edges = toMapEdges(chart).filter(({ from, to }) => from.length + to.length > 0);
  const joined = new Set(edges.filter(isJoined).map(({ edge }) => edge.kind));
  const kinds = new Set(edges.map(({ edge }) => edge.kind));
  return [...kinds].map((kind) => ({ kind, by: joined.has(kind) ? 'line' : 'sign' }));
}

/** Whether most relations have a side that is no country on a map, so that only the chart's own lines show both. */
export function linesSayMore(chart: Relations): boolean {
  const edges = toMapEdges(chart);
  return edges.filter(isJoined).length * 2 < edges.length;
}

function isJoined({ from, to }: MapEdge): boolean {
  return from.length > 0 && to.length > 0;
}

function isOnMap({ kind, code }: EdgeEnd): boolean {
  return kind === 'country' && ATLAS_PLACES.has(code);
}
