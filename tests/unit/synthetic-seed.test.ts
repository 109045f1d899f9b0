import { describe, expect, it } from 'vitest';
import { type ArticleFile, articleFileSchema } from '../../lib/model/article.ts';
import type { Seed } from '../../lib/model/catalogue.ts';
import { contentHash } from '../../lib/model/data-version.ts';
import { metricsFileSchema } from '../../lib/model/metric.ts';
import { QUALIFIERS } from '../../lib/model/vocabulary.ts';
import type { ReadableArticle } from '../../lib/rules/readable.ts';
import { openSeedRules } from '../../lib/rules/seed-rules.ts';
import { entitiesFileSchema, sourcesFileSchema } from '../../seed/files/json-schemas.ts';
import { makeSyntheticSeed } from '../bench/data/articles.ts';
import { BIGGEST_METRIC } from '../bench/data/catalogue.ts';
import { readSampleSeed } from '../support/sample-seed.ts';

const listArticles = (seed: Seed) => [...(seed.articles as Iterable<ArticleFile>)];
const hashOf = (seed: Seed) =>
  contentHash({ ...seed, articles: listArticles(seed).map(contentHash), length: seed.articles.length });

describe('makeSyntheticSeed({ claims, seed })', () => {
  it('is what every schema and every rule across articles asks for', async () => {
    const synthetic = makeSyntheticSeed({ claims: 4_000, seed: 7, beside: await readSampleSeed() });
    const { entities, sources, metrics } = synthetic;
    const articles = listArticles(synthetic);
    entitiesFileSchema.parse({ entities });
    sourcesFileSchema.parse({ sources });
    metricsFileSchema.parse(metrics);
    const names = articles.map(({ article }) => article.slug);
    const rules = openSeedRules(synthetic, names);
    const issues = articles.flatMap((article) => {
      articleFileSchema.parse(article);
      return rules.article({ name: article.article.slug, content: article as ReadableArticle });
    });
    expect([...rules.catalogue(), ...issues, ...rules.end()]).toEqual([]);
    expect(names).toEqual(names.toSorted());
    expect(synthetic.articles).toHaveLength(articles.length);
  });

  it('is the same for the same numbers, and another for another', () => {
    const hash = hashOf(makeSyntheticSeed({ claims: 500, seed: 1 }));
    expect(hashOf(makeSyntheticSeed({ claims: 500, seed: 1 }))).toBe(hash);
    expect(hashOf(makeSyntheticSeed({ claims: 500, seed: 2 }))).not.toBe(hash);
  });

  it('has exactly so many claims, of all kinds and hedges, a tenth of them of one metric', () => {
    const articles = listArticles(makeSyntheticSeed({ claims: 6_000, seed: 1 }));
    const claims = articles.flatMap((article) => article.claims);
    expect(claims).toHaveLength(6_000);
    expect(articles.flatMap(({ checks }) => checks).length).toBeGreaterThan(200);
    expect(articles.flatMap(({ revisions }) => revisions).length).toBeGreaterThan(0);
    expect(new Set(claims.map(({ kind }) => kind))).toEqual(new Set(['figure', 'soft', 'relation']));
    const hedges = claims.map((claim) => (claim.kind === 'figure' ? claim.qualifier : 'none'));
    expect(new Set(hedges).size).toBe(QUALIFIERS.length + 1);
    const share = claims.filter(({ metric }) => metric === BIGGEST_METRIC).length / claims.length;
    expect(share).toBeGreaterThan(0.08);
    expect(share).toBeLessThan(0.12);
    const countries = new Set(claims.flatMap(({ entities }) => entities.map(({ entity }) => entity)));
    expect(countries.size).toBeGreaterThan(240);
    const restating = claims.filter(({ restates }) => restates);
    const isForward = ({ id, restates }: (typeof claims)[number]) => (restates?.claim ?? '') > id;
    expect(restating.filter(isForward).length).toBeGreaterThan(0);
    expect(restating.filter((claim) => !isForward(claim)).length).toBeGreaterThan(0);
    expect(claims.filter(({ withdrawn }) => withdrawn).length).toBeGreaterThan(0);
  });

  it('says in every title and publisher that it is synthetic', () => {
    const { articles, sources } = {
      ...makeSyntheticSeed({ claims: 2_000, seed: 1 }),
      articles: listArticles(makeSyntheticSeed({ claims: 2_000, seed: 1 })),
    };
    const named = [...articles.map(({ article }) => article), ...sources];
    for (const { title, publisher } of named)
      expect(`${title}/${publisher}`).toMatch(/Synthetic .*\/Synthetic /);
  });
});
