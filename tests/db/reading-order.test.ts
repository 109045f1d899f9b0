import { describe, expect, it } from 'vitest';
import { load } from '../../seed/editing/load-seed.ts';
import { withSql } from '../support/dump-tables.ts';
import { databaseOfTest } from '../support/scratch-database.ts';
import { smallArticles } from '../support/small-articles.ts';

type Place = [block: number, sentence: number, word: number];

/** One article whose claims, in the order of their ids, stand at these places. */
async function seedAt(places: readonly Place[]) {
  const seed = smallArticles([0]);
  const articles = [];
  for await (const article of seed.articles) {
    const [model] = article.claims;
    if (!model) throw new Error('no claim');
    const claims = places.map(([block, sentence, word], index) => ({
      ...model,
      id: `${article.article.slug}-${String(index + 1).padStart(2, '0')}`,
      restates: null,
      withdrawn: null,
      locator: { ...model.locator, block, sentence, word },
    }));
    articles.push({ ...article, claims, revisions: [] });
  }
  return { ...seed, articles };
}

const listOrder = (url: string) =>
  withSql(
    url,
    (sql) => sql`select right(claim_id, 2) as id from claim_rows order by article_slug, position`,
  ).then((rows) => rows.map(({ id }) => id));

describe('load(url, seed) sets claims in the order of the text', () => {
  it('by block, sentence and word, those of one place as they are written', async () => {
    const url = await databaseOfTest();
    const places: Place[] = [
      [5, 1, 9],
      [2, 3, 4],
      [2, 3, 2],
      [2, 1, 30],
      [5, 1, 9],
    ];
    await load(url, await seedAt(places));
    expect(await listOrder(url)).toEqual(['04', '03', '02', '01', '05']);
  });

  it('also where only a word changes under a loaded article', async () => {
    const url = await databaseOfTest();
    await load(
      url,
      await seedAt([
        [2, 1, 4],
        [2, 1, 9],
      ]),
    );
    await load(
      url,
      await seedAt([
        [2, 1, 14],
        [2, 1, 9],
      ]),
    );
    expect(await listOrder(url)).toEqual(['02', '01']);
  });
});
