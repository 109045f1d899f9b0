import type { EdgeKind } from '../../lib/chart/edge.ts';

/** All lines have one width: a relation is no quantity. */
export const EDGE_WIDTH = 1.5;

/** How each kind of relation is told from the others without colour: by its dashes, its sign, and in words. */
export const EDGE_LOOK: Record<EdgeKind, { dashes: string | undefined; sign: Sign; words: string }> = {
  sent: { dashes: undefined, sign: 'disc', words: 'a full line to a disc where it was received' },
  sold: { dashes: '8 3 1.5 3', sign: 'disc', words: 'a line of dashes and dots to a disc: sold, not given' },
  exchanged: {
    dashes: '1.5 3',
    sign: 'diamond',
    words: 'a dotted line between two diamonds: an exchange',
  },
  considered: { dashes: '5 3', sign: 'ring', words: 'a dashed line to a ring: only considered' },
};

export type Sign = 'dot' | 'disc' | 'diamond' | 'ring';
