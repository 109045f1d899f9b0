import type { SeedPath } from '../../lib/rules/seed-issue.ts';

/** Valid YAML that means something else than it looks like. */
export type YamlPitfall = {
  path: SeedPath;
  offset: number;
  found: string;
  right: string;
  /** A number as it is written, which may be meant as text. */
  source?: string;
  /** The first of two equal keys. */
  firstOffset?: number;
  /** A pitfall only where the field holds free text: elsewhere nothing can get lost unseen. */
  ofText?: boolean;
};
