import type { Metric } from '../model/metric.ts';
import type { Source } from '../model/source.ts';
import { present, type Readable, type ReadableCatalogue } from '../rules/readable.ts';
import type { SeedIssue, SeedPath } from '../rules/seed-issue.ts';
import type { Locator } from '../text/locator.ts';
import type { Origins } from './origins.ts';

/** What articles leave to the catalogue: the metrics and sources, by slug. */
export type ShorthandCatalogue = {
  metrics: ReadonlyMap<string, Readable<Metric>>;
  sources: ReadonlyMap<string, Readable<Source>>;
};

/** What tools wrote of an article's text: its hash and blocks, where its claims stand, and the order of its phrases. */
export type ArticlePlaces = {
  extractor: number;
  text_sha256: string;
  blocks?: number;
  /** Of each claim its own place and those of its repeats. */
  locators?: Readonly<Record<string, readonly Locator[]>>;
  /** The phrases of the ledger, by block, in reading order. */
  order?: Readonly<Record<string, readonly string[]>>;
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
 * nothing more is to be said.
 */
export type Expanded = { full: unknown; origins: Origins; issues: WrittenIssue[]; silenced: SeedPath[] };
