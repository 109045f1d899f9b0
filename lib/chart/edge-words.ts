import type { ChartEdge, EdgeKind } from './edge.ts';

/** What the two ends of a line are: `axis` goes on after the relation's name, the others head the columns of a table. */
type EndWords = { axis: string; from: string; to: string };
/** An exchange in which nobody is said to explain is mutual. */
type Way = EdgeKind | 'mutual';

const END_WORDS: Record<Way, EndWords> = {
  sent: { axis: 'from whom, to whom', from: 'From', to: 'To' },
  sold: { axis: 'sold by whom, to whom', from: 'Sold by', to: 'Sold to' },
  exchanged: { axis: 'who shares experience, with whom', from: 'Shared by', to: 'With' },
  mutual: { axis: 'between whom', from: 'One side', to: 'The other' },
  considered: { axis: 'weighed by whom, for whom', from: 'Weighed by', to: 'Considered for' },
};
const MIXED: EndWords = { axis: 'who, and to, for or with whom', from: 'Who', to: 'To, for or with' };

/** The words of the ends of lines of one kind, or of several. */
export function endWords(edges: readonly Pick<ChartEdge, 'kind' | 'ends'>[]): EndWords {
  const [way, ...others] = new Set(edges.map(wayOf));
  return way === undefined || others.length > 0 ? MIXED : END_WORDS[way];
}

function wayOf({ kind, ends }: Pick<ChartEdge, 'kind' | 'ends'>): Way {
  const isMutual = kind === 'exchanged' && ends.every(({ role }) => role === 'partner');
  return isMutual ? 'mutual' : kind;
}
