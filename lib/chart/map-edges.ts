import { formatList } from '../words/format.ts';
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

const SAID = ['Parts of countries', 'Organisations', 'Places without a shape in the atlas'] as const;

export type SaidKind = (typeof SAID)[number];
/** What a map can't show: relations with an end that is no country on it, by what that end is. */
export type SaidGroup = { what: SaidKind; edges: ChartEdge[] };

/** What a map can't show is not dropped. A relation stands in each group that one of its ends belongs to. */
export function toMapSaid(chart: Relations): SaidGroup[] {
  const edges = toMapEdges(chart);
  return SAID.map((what) => ({
    what,
    edges: edges.filter(({ said }) => said.some((end) => whatSaid(end) === what)).map(({ edge }) => edge),
  })).filter((group) => group.edges.length > 0);
}

/** The relations of one kind, which a map draws alike: of each metric its name and the numerals of those that are of it. */
export type MapKeyEntry = { kind: EdgeKind; parts: { metric: string; name: string; numerals: string }[] };

/** The key of a map: one entry for each kind of relation, so that each sign is explained once. */
export function toMapKey(chart: Relations): MapKeyEntry[] {
  const all = chart.groups.flatMap(({ metric, edges }) =>
    edges.map((edge) => ({ metric, n: edge.n, kind: edge.kind })),
  );
  return [...new Set(all.map(({ kind }) => kind))].map((kind) => {
    const ofKind = all.filter((each) => each.kind === kind);
    const parts = chart.groups.flatMap(({ metric, name }) => {
      const own = ofKind.filter((each) => each.metric === metric);
      return own.length === 0 ? [] : [{ metric, name, numerals: formatList(own.map(({ n }) => String(n))) }];
    });
    return { kind, parts };
  });
}

/** What an end of a relation is that is said in words and not drawn. */
function whatSaid({ kind }: Pick<EdgeEnd, 'kind'>): SaidKind {
  if (kind === 'subdivision') return 'Parts of countries';
  return kind === 'organisation' ? 'Organisations' : 'Places without a shape in the atlas';
}

function isOnMap({ kind, code }: EdgeEnd): boolean {
  return kind === 'country' && ATLAS_PLACES.has(code);
}
