import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ArticleFile, articleFileSchema } from '../../../lib/model/article.ts';
import type { Claim } from '../../../lib/model/claim.ts';
import { metricsFileSchema } from '../../../lib/model/metric.ts';
import { expandArticle } from '../../../lib/shorthand/expand-article.ts';
import { expandMetrics } from '../../../lib/shorthand/expand-metrics.ts';
import { shortenArticle } from '../../../lib/shorthand/shorten-article.ts';
import { shortenMetrics } from '../../../lib/shorthand/shorten-metrics.ts';
import { toShorthandCatalogue } from '../../../lib/shorthand/shorthand-context.ts';
import { writtenArticleSchema } from '../../../lib/shorthand/written-article.ts';
import { writtenMetricsSchema } from '../../../lib/shorthand/written-metrics.ts';
import { formatArticle } from '../../../seed/files/format-article.ts';
import { formatMetrics } from '../../../seed/files/format-metrics.ts';
import { parseYaml } from '../../../seed/files/yaml-file.ts';
import { readSeed, type WholeSeed } from '../../support/read-seed.ts';
import { SAMPLE_SEED } from '../../support/sample-seed.ts';

const ROOT = path.join(import.meta.dirname, '../../..');
const FOLDERS = [
  path.join(ROOT, 'seed'),
  SAMPLE_SEED,
  path.join(ROOT, 'tests/support/quantity-seed'),
] as const;

async function read(folder: string): Promise<WholeSeed> {
  const found = await readSeed(folder);
  if ('problems' in found) throw new Error(JSON.stringify(found.problems));
  return found.seed;
}

/** As its file has it in full: without what reading adds. */
function asWritten({ verified: _, ...article }: ArticleFile): ArticleFile {
  return {
    ...article,
    claims: article.claims.map((claim) => {
      const { bounds: __, ...rest } = claim as Claim & { bounds?: object };
      return rest as Claim;
    }),
  };
}

describe('expandArticle(shortenArticle(full))', () => {
  it.each(FOLDERS)('is the full article again, with its YAML between them, for %s', async (folder) => {
    const { articles, ...seed } = await read(folder);
    const catalogue = toShorthandCatalogue(seed);
    for (const article of articles) {
      const full = asWritten(article);
      const { written, places } = shortenArticle(full, catalogue);
      const yaml = parseYaml(formatArticle(written));
      expect([yaml.errors, yaml.pitfalls.filter(({ ofText }) => !ofText)]).toEqual([[], []]);
      expect(writtenArticleSchema.safeParse(yaml.data).error).toBeUndefined();
      const again = expandArticle(yaml.data, { catalogue, places });
      expect([again.issues, again.silenced]).toEqual([[], []]);
      expect(articleFileSchema.parse(again.full)).toEqual(articleFileSchema.parse(full));
    }
  });
});

describe('expandMetrics(shortenMetrics(full))', () => {
  it.each(FOLDERS)('is the full file again, with its YAML between them, for %s', async (folder) => {
    const { metrics, articles } = await read(folder);
    const claims = articles.flatMap(({ article, claims }) =>
      claims.map((claim) => ({ claim, language: article.language })),
    );
    const yaml = parseYaml(formatMetrics(shortenMetrics(metrics, claims)));
    expect(writtenMetricsSchema.safeParse(yaml.data).error).toBeUndefined();
    const again = expandMetrics(yaml.data, (id) => claims.find(({ claim }) => claim.id === id) ?? 'none');
    expect(again.issues).toEqual([]);
    expect(metricsFileSchema.parse(again.full)).toEqual(metricsFileSchema.parse(metrics));
  });
});

describe('formatArticle(written)', () => {
  it('keeps the files of the seed within 30 lines a claim, none longer than 120 characters', async () => {
    const { articles, ...seed } = await read(FOLDERS[0]);
    const catalogue = toShorthandCatalogue(seed);
    const lines = articles.flatMap((article) =>
      formatArticle(shortenArticle(asWritten(article), catalogue).written).split('\n'),
    );
    const claims = articles.reduce((sum, article) => sum + article.claims.length, 0);
    expect(lines.length / claims).toBeLessThanOrEqual(30);
    expect(lines.filter((line) => line.length > 120)).toEqual([]);
  });
});
