import { listClaimPlaces, type ReadableArticle, type ReadableCatalogue } from '../../lib/rules/readable.ts';
import { articleOfClaim } from '../../lib/rules/seed-across.ts';
import { describeFound, METRICS_FILE } from '../../lib/rules/seed-issue.ts';
import { expandMetrics, listClaimsInMetrics } from '../../lib/shorthand/expand-metrics.ts';
import type { FindClaim, FoundClaim } from '../../lib/shorthand/placeholders.ts';
import { toShorthandCatalogue } from '../../lib/shorthand/shorthand-context.ts';
import type { ArticleNames } from './article-names.ts';
import { readArticle } from './read-article.ts';
import { readSeedFile } from './read-seed-file.ts';
import type { SeedFile } from './seed-file.ts';

type Given = {
  articles: Pick<ArticleNames, 'names' | 'checked'>;
  sources: SeedFile<'sources'>;
};

/**
 * Reads `metrics.yaml`, written out in full. The words around charts may name claims in braces: the articles of those are
 * read first, and they alone.
 */
export async function readMetrics(
  folder: string,
  { articles, sources }: Given,
): Promise<SeedFile<'metrics'>> {
  let named: string[] = [];
  const unfilled = await readSeedFile(folder, METRICS_FILE, 'metrics', {
    expand: (data) => {
      named = listClaimsInMetrics(data);
      return expandMetrics(data, named.length === 0 ? findIn(new Map()) : undefined);
    },
  });
  if (named.length === 0) return unfilled;
  const readable = {
    metrics: unfilled.data ?? unfilled.readable,
    sources: sources.data?.sources ?? sources.readable?.sources,
  } as ReadableCatalogue;
  const catalogue = toShorthandCatalogue(readable);
  const found = new Map<string, FoundClaim>();
  for (const name of new Set(named.map(articleOfClaim))) {
    if (!articles.names.includes(name)) continue;
    const { file } = await readArticle(folder, name, { catalogue, hasPlaces: articles.checked.has(name) });
    const content = (file.data ?? file.readable ?? {}) as ReadableArticle;
    for (const { claim, language } of listClaimPlaces({ name, content }))
      if (claim.id !== undefined) found.set(claim.id, { claim, language });
  }
  return readSeedFile(folder, METRICS_FILE, 'metrics', {
    expand: (data) => expandMetrics(data, findIn(found)),
  });
}

const findIn =
  (found: ReadonlyMap<string, FoundClaim>): FindClaim =>
  (id) =>
    id === undefined
      ? 'the placeholder with the claim that is meant, as {value gazette-2024-01}'
      : (found.get(id) ?? `the id of a claim of a seed file, and not ${describeFound(id)}`);
