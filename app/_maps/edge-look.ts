import type { EdgeKind } from '../../lib/chart/edge.ts';

/** All lines have one width: a relation is no quantity. */
export const EDGE_WIDTH = 1.5;

type Look = { dashes: string | undefined; directed: boolean; words: string };

/** How each kind of relation is told from the others without colour: by its dashes, by an arrow, and in words. */
export const EDGE_LOOK: Record<EdgeKind, Look> = {
  sent: { dashes: undefined, directed: true, words: 'sent' },
  sold: { dashes: '8 3 1.5 3', directed: true, words: 'sold' },
  exchanged: { dashes: '1.5 3', directed: false, words: 'exchanged' },
  considered: { dashes: '5 3', directed: true, words: 'only considered' },
};

/** A place has one sign: full, or hollow where all that is said of it was only considered. */
export type Sign = 'disc' | 'ring';
