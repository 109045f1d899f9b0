import { rmSync } from 'node:fs';
import path from 'node:path';
import { expect, it, vi } from 'vitest';
import { addArticle } from '../../seed/editing/add-article.ts';
import { editDraft, listDrafts, readDraft, undoDraft } from '../../seed/editing/draft-file.ts';
import { planPublication, writePublication } from '../../seed/editing/publish-draft.ts';
import { backupsOf } from '../support/backup-effects.ts';
import { dumpTables } from '../support/dump-tables.ts';
import { runLoader } from '../support/run-loader.ts';
import { copySampleSeed, decideAll, SAMPLE_SLUG, writeSampleDraft } from '../support/sample-draft.ts';
import { databaseOfTest } from '../support/scratch-database.ts';

vi.setConfig({ testTimeout: 120_000 });

const UNDER_WAY = 'harbour-2024';
const TEXT = 'Harbours grow\n\nIn 2023 the port of Bergen counted 1,204 ferries, up 12 percent from 2022.\n';

/** A site as a newsroom has it: one article published at the desk, one under way with steps to take back. */
async function makeSite(): Promise<{ root: string; folder: string }> {
  const site = copySampleSeed();
  const { folder } = site;
  await writeSampleDraft(folder, decideAll);
  await writePublication(folder, await planPublication(folder, SAMPLE_SLUG, '2024-06-02'));
  const answers = { slug: UNDER_WAY };
  await addArticle({
    folder,
    content: Buffer.from(TEXT),
    fileName: 'harbour.txt',
    answers,
    today: '2024-06-02',
  });
  for (const value of [1, 2]) {
    const { mark } = await readDraft(folder, UNDER_WAY);
    await editDraft(folder, UNDER_WAY, mark, (document) => document.setIn(['figures', 0, 'value'], value));
  }
  return site;
}

/** All that is loaded of a folder, but for the note by which a start knows the folder again. */
async function load(folder: string) {
  const url = await databaseOfTest();
  const { code, stderr } = await runLoader(url, [folder]);
  expect(code, stderr).toBe(0);
  const { loaded_seed: _, ...tables } = await dumpTables(url);
  return tables;
}

it('a backup restores a site on an empty machine: every table, draft and step back is the same', async () => {
  const { root, folder } = await makeSite();
  const elsewhere = copySampleSeed();
  try {
    const { backUp, restore } = backupsOf(folder);
    const file = path.join(root, 'site.zip');
    await backUp(file);
    // The new machine has what a checkout brings, and of that an article of its own.
    expect(await restore(file, '--into', elsewhere.root, '--exact')).toBe(0);
    const tables = await load(elsewhere.folder);
    expect(tables).toEqual(await load(folder));
    expect(JSON.stringify(tables.articles)).toContain(SAMPLE_SLUG);
    expect(await listDrafts(elsewhere.folder)).toEqual(await listDrafts(folder));
    const draft = await readDraft(elsewhere.folder, UNDER_WAY);
    const { positionOf: _, ...same } = await readDraft(folder, UNDER_WAY);
    expect(draft).toMatchObject(JSON.parse(JSON.stringify(same)));
    expect(draft.undoable).toBe(2);
    const { after } = await undoDraft(elsewhere.folder, UNDER_WAY, draft.mark);
    expect(after).toContain('value: 1');
  } finally {
    for (const folderOfTest of [root, elsewhere.root]) rmSync(folderOfTest, { recursive: true, force: true });
  }
});
