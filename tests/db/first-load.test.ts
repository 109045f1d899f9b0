import type { Sql } from 'postgres';
import { describe, expect, it } from 'vitest';
import { connect } from '../../db/client.ts';
import { getServableState } from '../../db/queries/servable-state.ts';
import { comparabilityGroups } from '../../db/schema/tables.ts';
import { copyRows } from '../../db/sql/copy-rows.ts';
import { load } from '../../seed/editing/load-seed.ts';
import { withSql } from '../support/dump-tables.ts';
import { databaseOfTest } from '../support/scratch-database.ts';
import { smallArticles, upTo } from '../support/small-articles.ts';

/** All that holds the tables together, as the catalogue tells it. */
const listDefinitions = (sql: Sql) => sql`
  select indexdef as definition from pg_indexes where schemaname = current_schema()
  union all
  select format('%s %s %s %s', conrelid::regclass, conname, convalidated, pg_get_constraintdef(oid))
  from pg_constraint where connamespace = current_schema()::regnamespace
  order by definition`;

describe('load(url, seed) of very many articles into a database without a state', () => {
  it('leaves the indexes, keys and checks that it found', async () => {
    const url = await databaseOfTest();
    const before = [...(await withSql(url, listDefinitions))];
    expect(before.length).toBeGreaterThan(100);
    await load(url, smallArticles(upTo(500)));
    expect([...(await withSql(url, listDefinitions))]).toEqual(before);
  });

  it('keeps nobody waiting who asks whether there is a state', async () => {
    const url = await databaseOfTest();
    const states: unknown[] = [];
    async function* ask<T>(articles: Iterable<T>) {
      for (const article of articles) {
        if (states.length === 0) states.push(await getServableState(url));
        yield article;
      }
    }
    await load(url, smallArticles(upTo(500), ask));
    expect(states).toEqual([undefined]);
    expect(await getServableState(url)).toBeDefined();
  });

  it('refuses an article that refers to nothing, and leaves no article', async () => {
    const url = await databaseOfTest();
    const seed = smallArticles(upTo(500));
    await expect(load(url, { ...seed, entities: [] })).rejects.toMatchObject({
      cause: { code: '23503', constraint_name: 'claim_entities_entity_entities_code_fk' },
    });
    const [row] = await withSql(url, (sql) => sql`select count(*)::int as articles from articles`);
    expect(row).toEqual({ articles: 0 });
  });
});

describe('copyRows(tx, table, rows)', () => {
  const groups = (...reasons: string[]) =>
    reasons.map((reason, index) => ({ slug: `group-${index}`, reason }));

  async function copy(url: string, rows: readonly { slug: string; reason: string | null }[]) {
    const { db, close } = connect(url, { max: 1 });
    await db.transaction((tx) => copyRows(tx, comparabilityGroups, rows)).finally(close);
  }

  it('writes every text as it is', async () => {
    const url = await databaseOfTest();
    const rows = groups('a\tb', 'a\nb\r\n', 'a\\b\\', '\\N', '\\.', '“a” – ‘b’ 𝔘', ' ');
    await copy(url, rows);
    const found = await withSql(
      url,
      (sql) => sql`select slug, reason from comparability_groups order by slug`,
    );
    expect([...found]).toEqual(rows);
  });

  it('throws what the server says of a row, and writes none', async () => {
    const url = await databaseOfTest();
    const same = groups('one', 'two').map((row) => ({ ...row, slug: 'same' }));
    await expect(copy(url, same)).rejects.toMatchObject({ code: '23505' });
    await expect(copy(url, [{ slug: 'none', reason: null }])).rejects.toMatchObject({ code: '23502' });
    await expect(copy(url, groups('half \ud83d'))).rejects.toThrow('surrogate');
    const [row] = await withSql(url, (sql) => sql`select count(*)::int as rows from comparability_groups`);
    expect(row).toEqual({ rows: 0 });
  });
});
