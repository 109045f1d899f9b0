import type { EdgeKind } from './edge.ts';

/** What the two ends of a line are: `axis` goes on after the relation's name, the others head the columns of a table. */
type EndWords = { axis: string; from: string; to: string };

const END_WORDS: Record<EdgeKind, EndWords> = {
  sent: { axis: 'from whom, to whom', from: 'From', to: 'To' },
  sold: { axis: 'sold by whom, to whom', from: 'Sold by', to: 'Sold to' },
  exchanged: { axis: 'who shares experience, with whom', from: 'Shared by', to: 'With' },
  considered: { axis: 'weighed by whom, for whom', from: 'Weighed by', to: 'Considered for' },
};
const MIXED: EndWords = { axis: 'who, and to, for or with whom', from: 'Who', to: 'To, for or with' };

/** The words of the ends of lines of one kind, or of several. */
export function endWords(edges: readonly { kind: EdgeKind }[]): EndWords {
  const [kind, ...others] = new Set(edges.map((edge) => edge.kind));
  return kind === undefined || others.length > 0 ? MIXED : END_WORDS[kind];
}
