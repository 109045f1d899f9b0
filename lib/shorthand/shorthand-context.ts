import type { Metric } from '../model/metric.ts';
import type { Source } from '../model/source.ts';
import { present, type Readable, type ReadableCatalogue } from '../rules/readable.ts';
import type { SeedIssue, SeedPath } from '../rules/seed-issue.ts';
import type { Origins } from './origins.ts';

/** What articles leave to the catalogue: the metrics and sources, by slug. */
export type ShorthandCatalogue = {
  metrics: ReadonlyMap<string, Readable<Metric>>;
  sources: ReadonlyMap<string, Readable<Source>>;
};

/** Indexes a catalogue as far as it could be read; of two of one slug the first counts. */
export function toShorthandCatalogue({ metrics, sources }: ReadableCatalogue): ShorthandCatalogue {
  return { metrics: bySlug(metrics?.metrics), sources: bySlug(sources) };
}

function bySlug<T extends { slug?: string }>(items: readonly (T | undefined)[] | undefined): Map<string, T> {
  const named = present(items).flatMap(([, item]) =>
    item.slug === undefined ? [] : [[item.slug, item as T] as const],
  );
  return new Map(named.reverse());
}

/** Something wrong with what was written that no rule of the full record can say, at its place in what was written. */
export type WrittenIssue = Pick<SeedIssue, 'path' | 'on' | 'found' | 'right'>;

/**
 * What is written out in full, with the way back, and what is wrong with it so far; of the full record's `silenced` paths
 * nothing more is to be said. `unplaced` are the claims of an article that have no place yet, where that is no fault.
 */
export type Expanded = {
  full: unknown;
  origins: Origins;
  issues: WrittenIssue[];
  silenced: SeedPath[];
  unplaced?: ReadonlySet<number>;
};
