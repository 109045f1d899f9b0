import { ATLAS_PLACES } from './atlas-places.ts';
import { type EdgeKind, edgeKind } from './edge-kind.ts';
import type { ChartEdge, ChartOf, EdgeEnd } from './series.ts';

/** A relation as a map can show it: the ends that it draws, and the ones that it only says in words. */
export type MapEdge = {
  edge: ChartEdge;
  kind: EdgeKind;
  metric: string;
  from: EdgeEnd[];
  to: EdgeEnd[];
  said: EdgeEnd[];
};

/** All relations of a chart in their order, none left out. Only countries that the atlas has a shape for are drawn. */
export function toMapEdges(chart: Pick<ChartOf<'relations'>, 'groups'>): MapEdge[] {
  return chart.groups.flatMap(({ metric, edges }) =>
    edges.map((edge) => {
      const drawn = edge.ends.filter(isOnMap);
      return {
        edge,
        kind: edgeKind(metric, edge),
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

export const SAID = ['Parts of countries', 'Organisations', 'Places without a shape in the atlas'] as const;

/** What an end of a relation is that is said in words and not drawn. */
export function whatSaid({ kind }: Pick<EdgeEnd, 'kind'>): (typeof SAID)[number] {
  if (kind === 'subdivision') return 'Parts of countries';
  return kind === 'organisation' ? 'Organisations' : 'Places without a shape in the atlas';
}

function isOnMap({ kind, code }: EdgeEnd): boolean {
  return kind === 'country' && ATLAS_PLACES.has(code);
}
