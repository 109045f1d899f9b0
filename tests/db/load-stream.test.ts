import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { refreshReadModel } from '../../db/read-model/refresh.ts';
import type { ArticleFile } from '../../lib/model/article.ts';
import type { Seed } from '../../lib/model/catalogue.ts';
import { type LoadOptions, load } from '../../seed/editing/load-seed.ts';
import { InvalidSeed } from '../../seed/files/problem-list.ts';
import { openSeed } from '../../seed/files/read-seed.ts';
import { dumpTables, withSql } from '../support/dump-tables.ts';
import { LiveObjects } from '../support/live-objects.ts';
import {
  copySampleSeed,
  FERRIES,
  LIGHTHOUSES,
  readSampleSeed,
  SAMPLE_SEED,
  swap,
} from '../support/sample-seed.ts';
import { databaseOfTest } from '../support/scratch-database.ts';
import { smallArticles, upTo } from '../support/small-articles.ts';

const SOON = { timeout: 60_000 };

/** Four batches of a hundred articles: one is written, one read, and what came before may not be swept yet. */
const MAX_ALIVE = 400;

async function loadAll(url: string, seed: Seed, options?: LoadOptions) {
  const loaded = await load(url, seed, options);
  if ('refused' in loaded) throw new Error(loaded.refused.map(({ found }) => found).join('\n'));
  return loaded;
}

const countRows = async (url: string) =>
  Object.values(await dumpTables(url)).reduce((sum, rows) => sum + rows.length, 0);

/** A folder with that many copies of the second sample article, each under a slug of its own. */
function manyFiles(count: number, edit: (text: string, index: number) => string): string {
  const folder = copySampleSeed({ [LIGHTHOUSES]: null });
  const model = readFileSync(path.join(SAMPLE_SEED, LIGHTHOUSES), 'utf8');
  for (let index = 1; index <= count; index += 1) {
    const slug = `lighthouses-${String(index).padStart(4, '0')}`;
    const text = edit(model.replaceAll('lighthouses-2022', slug), index);
    writeFileSync(path.join(folder, 'articles', `${slug}.yaml`), text);
  }
  return folder;
}

describe('load(url, seed) of two thousand articles', () => {
  it('never holds more of them than go at once, and writes all', async () => {
    const url = await databaseOfTest();
    const alive = new LiveObjects();
    let most = 0;
    async function* watch(articles: Iterable<ArticleFile>) {
      let count = 0;
      for (const article of articles) {
        alive.add(article);
        count += 1;
        if (count % 250 === 0) most = Math.max(most, await alive.count());
        yield article;
      }
    }
    const { articles } = await loadAll(url, smallArticles(upTo(2_000), watch));
    expect(articles).toHaveLength(2_000);
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThanOrEqual(MAX_ALIVE);
    const [row] = await withSql(url, (sql) => sql`select count(*)::int as claims from claims`);
    expect(row).toEqual({ claims: 4_000 });
  });

  it('leaves nothing when it is interrupted in the middle, and lets go of the articles', async () => {
    const url = await databaseOfTest();
    const controller = new AbortController();
    const reason = new Error('enough');
    let isClosed = false;
    async function* interrupt(articles: Iterable<ArticleFile>) {
      let count = 0;
      try {
        for (const article of articles) {
          count += 1;
          if (count === 1_200) controller.abort(reason);
          yield article;
        }
      } finally {
        isClosed = true;
      }
    }
    const { signal } = controller;
    await expect(load(url, smallArticles(upTo(2_000), interrupt), { signal })).rejects.toBe(reason);
    await expect.poll(() => isClosed, SOON).toBe(true);
    await expect
      .poll(
        () =>
          withSql(
            url,
            (sql) => sql`
              select 1 from pg_locks join pg_database on oid = database
              where locktype = 'advisory' and datname = current_database()`,
          ),
        SOON,
      )
      .toHaveLength(0);
    expect(await countRows(url)).toBe(0);
  });
});

describe('load(url, seed)', () => {
  it('keeps references to articles that come later', async () => {
    const url = await databaseOfTest();
    const files = [...(smallArticles(upTo(450)).articles as Iterable<ArticleFile>)];
    const claims = files.flatMap((file) => file.claims);
    const forward = claims.filter(({ id, restates }) => (restates?.claim ?? '') > id);
    const steps = claims.flatMap(({ id, attribution }) => attribution.map(({ source }) => ({ id, source })));
    expect(forward.length).toBeGreaterThan(0);
    expect(
      steps.filter(({ id, source }) => source?.match(/^synthetic-\d/) && source > id).length,
    ).toBeGreaterThan(0);
    await loadAll(url, smallArticles(upTo(450)));
    const restating = await withSql(
      url,
      (sql) =>
        sql`select id, restates as claim from claims where restates is not null order by id collate "C"`,
    );
    expect([...restating]).toEqual(
      claims.flatMap(({ id, restates }) => (restates ? [{ id, claim: restates.claim }] : [])),
    );
    const written = await withSql(
      url,
      (sql) => sql`select claim as id, source from claim_steps order by claim collate "C", position`,
    );
    expect([...written]).toEqual(steps.map(({ id, source }) => ({ id, source: source ?? null })));
  });

  it('comes to the same rows when articles join in between as when all are loaded at once', async () => {
    const [grown, fresh] = [await databaseOfTest(), await databaseOfTest()];
    await loadAll(grown, smallArticles([1, 2, 5, 7]));
    await loadAll(grown, smallArticles(upTo(9).slice(1)));
    await loadAll(fresh, smallArticles(upTo(9).slice(1)));
    expect(await dumpTables(grown)).toEqual(await dumpTables(fresh));
    const again = await loadAll(grown, smallArticles(upTo(9).slice(1)));
    expect(again).toMatchObject({ isChanged: false });
  });

  it('comes to the same rows when a check moves to another article', async () => {
    const check = /checks:\n([\s\S]*?)(?=\nfindings:)/;
    const text = readFileSync(path.join(SAMPLE_SEED, FERRIES), 'utf8');
    const [whole = '', entries = ''] = check.exec(text) ?? [];
    expect(entries).not.toBe('');
    const moved = await readSampleSeed({
      [FERRIES]: swap(`${whole}\n`, ''),
      [LIGHTHOUSES]: (lighthouses) => `${lighthouses.trimEnd()}\n${whole}\n`,
    });
    const [byChange, fresh] = [await databaseOfTest(), await databaseOfTest()];
    await loadAll(byChange, await readSampleSeed());
    await loadAll(byChange, moved);
    await loadAll(fresh, moved);
    expect(await dumpTables(byChange)).toEqual(await dumpTables(fresh));
  });

  it('says whose rows changed, within the transaction, and nothing where none did', async () => {
    const url = await databaseOfTest();
    const calls: unknown[] = [];
    const refresh: LoadOptions['refresh'] = async (tx, affected) => {
      const [row] = await tx.execute<{ claims: number }>('select count(*)::int as claims from claims');
      calls.push({ affected, claims: row?.claims });
      await refreshReadModel(tx, affected);
    };
    await loadAll(url, await readSampleSeed(), { refresh });
    expect(calls).toEqual([
      {
        affected: {
          claims: [],
          articles: ['ferries-2021', 'lighthouses-2022'],
          metrics: [
            'ferries-in-service',
            'ferries-planned',
            'passengers-content',
            'ferry-wordings',
            'route-opened',
          ],
          sources: ['sample-harbour-survey', 'sample-ferry-register', 'ferries-2021', 'lighthouses-2022'],
          entities: ['NOR', 'ISL', 'DNK', 'NO-46', 'sample-harbour-council'],
        },
        claims: 8,
      },
    ]);
    await loadAll(url, await readSampleSeed(), { refresh });
    expect(calls).toHaveLength(1);
    const changed = await readSampleSeed({
      [LIGHTHOUSES]: swap('caveat: It names no year.', 'caveat: No year is named.'),
      'entities.yaml': swap('name: Iceland', 'name: Island'),
    });
    await loadAll(url, changed, { refresh });
    expect(calls[1]).toMatchObject({
      affected: { articles: ['lighthouses-2022'], metrics: [], sources: [], entities: ['ISL'] },
    });
    const undone = new Error('undone');
    const failing = load(url, await readSampleSeed(), { refresh: () => Promise.reject(undone) });
    await expect(failing).rejects.toBe(undone);
    const [row] = await withSql(url, (sql) => sql`select name from entities where code = 'ISL'`);
    expect(row).toEqual({ name: 'Island' });
  });
});

describe('load(url, seed) of one more article', () => {
  it('affects only that article, also where it comes first, and keeps articles before other sources', async () => {
    const url = await databaseOfTest();
    const calls: unknown[] = [];
    const refresh: LoadOptions['refresh'] = async (_, affected) => {
      calls.push(affected);
    };
    const loadOf = (wanted: number[]) => loadAll(url, smallArticles(wanted), { refresh });
    await loadOf(upTo(9).slice(4));
    await loadOf(upTo(9).slice(3));
    const slug = 'synthetic-000004';
    const none = { claims: [], metrics: [], entities: [] };
    expect(calls[1]).toEqual({ ...none, articles: [slug], sources: [slug] });
    const places = await withSql(
      url,
      (sql) => sql`
        select kind = 'article' as article, array_agg(position order by position) as places, count(*)::int
        from sources group by 1`,
    );
    expect(places.map(({ article }) => article).toSorted()).toEqual([false, true]);
    for (const { places: found, count } of places) expect(found).toEqual(upTo(count));
  });
});

describe('openSeed(folder) of a thousand files', () => {
  it('holds one at a time, and names the place of a mistake in the last one, of which nothing is written', async () => {
    const url = await databaseOfTest();
    const folder = manyFiles(1_000, (text, index) =>
      index === 1_000 ? swap('qualifier: up_to', 'qualifier: upp_to')(text) : text,
    );
    const { catalogue, articles } = await openSeed(folder);
    if (!catalogue) throw new Error('The catalogue of the sample is not valid.');
    const alive = new LiveObjects();
    let most = 0;
    async function* watch() {
      let count = 0;
      for await (const article of articles) {
        alive.add(article);
        count += 1;
        if (count % 250 === 0) most = Math.max(most, await alive.count());
        yield article;
      }
    }
    const stream = Object.assign(watch(), { length: articles.length });
    const error = await load(url, { ...catalogue, articles: stream }).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(InvalidSeed);
    expect((error as InvalidSeed).problems).toMatchObject({
      count: 1,
      kept: [
        expect.objectContaining({
          file: path.join(folder, 'articles/lighthouses-1000.yaml'),
          line: 23,
          column: 16,
          found: '"upp_to"',
        }),
      ],
    });
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThanOrEqual(MAX_ALIVE);
    expect(await countRows(url)).toBe(0);
  });
});
