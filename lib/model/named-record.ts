/** What a search may find by its name, in the order in which readers are told of it. */
export const NAMED_KINDS = [
  'country',
  'region',
  'population',
  'topic',
  'metric',
  'article',
  'source',
] as const;
export type NamedKind = (typeof NAMED_KINDS)[number];

/** A record whose own name a search finds, and how many distinct claims it has; `key` is its slug or code. */
export type NamedRecord = { kind: NamedKind; key: string; name: string; claims: number };
