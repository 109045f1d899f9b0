import { rmSync } from 'node:fs';
import { expect, test } from 'playwright/test';
import { editDraft, readDraft } from '../../seed/editing/draft-file.ts';
import { openPreview, type Preview } from '../../seed/editing/preview.ts';
import { openSql } from '../support/open-sql.ts';
import { copySampleSeed, decideAll, SAMPLE_SLUG, writeSampleDraft } from '../support/sample-draft.ts';

const databaseUrl = process.env.E2E_DATABASE_URL ?? '';
const env = { ...process.env, DATABASE_URL: databaseUrl, NEXT_DIST_DIR: process.env.TEST_DIST_DIR };

let preview: Preview | undefined;
let root = '';
test.afterEach(async () => {
  await preview?.close();
  rmSync(root, { recursive: true, force: true });
});

async function listDatabases(): Promise<string[]> {
  const sql = openSql(databaseUrl);
  const rows = await sql<{ name: string }[]>`select datname as name from pg_database order by 1`;
  await sql.end();
  return rows.map(({ name }) => name);
}

test('a preview shows what is decided of a draft, follows it, and leaves nothing behind', async ({
  request,
}) => {
  const before = await listDatabases();
  const sample = copySampleSeed();
  root = sample.root;
  const { folder } = sample;
  await writeSampleDraft(folder, (draft) => {
    decideAll(draft);
    const third = draft.figures[2];
    if (third) third.todo = true;
  });
  preview = await openPreview({ folder, slug: SAMPLE_SLUG, env });
  const { url, shown } = preview;
  expect(shown).toMatchObject({ figures: 6, claims: 3, undecided: 1, leftOut: [], problems: [] });
  expect(new URL(url).hostname).toBe('127.0.0.1');
  expect(await (await request.get(`${url}/claims.csv`)).text()).not.toContain(`${SAMPLE_SLUG}-03`);
  expect((await request.get(`${url}/sources/${SAMPLE_SLUG}`)).status()).toBe(200);

  const { mark } = await readDraft(folder, SAMPLE_SLUG);
  await editDraft(folder, SAMPLE_SLUG, mark, (document) => document.deleteIn(['figures', 2, 'todo']));
  expect(await preview.refresh()).toMatchObject({ claims: 4, undecided: 0 });
  await expect(async () => {
    expect(await (await request.get(`${url}/claims.csv`)).text()).toContain(`${SAMPLE_SLUG}-03`);
  }).toPass({ timeout: 10_000 });

  await preview.close();
  expect(await listDatabases()).toEqual(before);
  await expect(request.get(url)).rejects.toThrow();
});
