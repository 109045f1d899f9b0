import type { EntityKind, Role } from '../model/vocabulary.ts';

/** Who stands at one end of a relation. */
export type EdgeEnd = { side: 'from' | 'to'; code: string; name: string; kind: EntityKind; role: Role };
/** Whether something was sent, was sold, was exchanged between partners, or was only considered. */
export type EdgeKind = 'sent' | 'sold' | 'exchanged' | 'considered';
/** One line from who to whom; it has no width. */
export type ChartEdge = {
  key: string;
  n: number;
  claimId: string;
  kind: EdgeKind;
  from: string;
  to: string;
  ends: EdgeEnd[];
  /** Who to whom, as it reads: `considered by Bank for Nepal`. */
  words: string;
  spoken: string;
};
export type EdgeGroup = { metric: string; name: string; edges: ChartEdge[] };

/** What a map can show: relations by kind, a metric each. */
export type Relations = { groups: EdgeGroup[] };
