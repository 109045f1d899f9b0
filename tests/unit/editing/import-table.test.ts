import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import type { Draft } from '../../../lib/draft/draft.ts';
import { makeDraft } from '../../../lib/draft/make-draft.ts';
import { extractArticle } from '../../../lib/text/extract.ts';
import { makeLocator, sha256Hex } from '../../../lib/text/locator.ts';
import { importCommand } from '../../../seed/commands/import-command.ts';
import { createDraft, editDraft, readDraft, undoDraft } from '../../../seed/editing/draft-file.ts';
import { ChangedMeanwhile } from '../../../seed/editing/edit-yaml-file.ts';
import { openImportTarget, planTable, readTable, writeTable } from '../../../seed/editing/import-table.ts';
import { planPublication } from '../../../seed/editing/publish-draft.ts';
import { withSeedLock } from '../../../seed/editing/seed-lock.ts';
import { openSeed } from '../../../seed/files/read-seed.ts';
import { copySampleSeed, decideAll, SAMPLE_SLUG, writeSampleDraft } from '../../support/sample-draft.ts';
import { SAMPLE_SEED } from '../../support/sample-seed.ts';

const TEXT = `A year of ferries

By Ann Holm, The Gazette, 3 May 2022

The ferry council counted nearly 80 ferries in Norway last year. Passengers are content, it says, and crews are too.

In Denmark 50% of passengers were content in 2022, the council said, and its members are glad of that.

Table 1

Country

Ferries

Sweden

45
`;
const ROWS =
  'Country;Ferries;Year;Note;Rank\nNorway;nearly 80;2021;by phone;1\nSweden;45;2021;;2\nIceland;12,5;2021;;3\nTotal 2;200*;2021;;\n';
const MAP = 'Ferries=value:ferries-in-service';

let root: string;
let folder: string;
const draftFile = () => path.join(folder, 'drafts', 'boats-2022.yaml');
const textFile = () => path.join(root, '.data', 'texts', 'boats-2022.txt');
const drafted = (): Draft => parse(readFileSync(draftFile(), 'utf8'));
const byPrinted = (printed: string) => drafted().figures.find((figure) => figure.printed === printed);

beforeEach(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'cited-metrics-import-'));
  folder = path.join(root, 'seed');
  mkdirSync(path.join(root, '.data', 'texts'), { recursive: true });
  mkdirSync(path.join(folder, 'drafts'), { recursive: true });
  mkdirSync(path.join(folder, 'articles'));
  for (const name of ['entities.yaml', 'metrics.yaml', 'sources.yaml'])
    cpSync(path.join(SAMPLE_SEED, name), path.join(folder, name));
  writeFileSync(textFile(), TEXT);
  const { catalogue } = await openSeed(folder);
  if (!catalogue) throw new Error('no catalogue');
  const options = {
    head: { slug: 'boats-2022' },
    catalogue,
    takenSlugs: new Set<string>(),
    today: '2024-05-02',
  };
  await createDraft(folder, 'boats-2022', makeDraft(TEXT, options), '# mine\n');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

async function importRows(rows = ROWS, map = MAP) {
  const target = await openImportTarget(folder, 'boats-2022');
  const { table } = readTable(rows, { map, catalogue: target.catalogue, draft: target.draft });
  const plan = planTable(table, target, 'rows.csv');
  await writeTable(folder, target, plan);
  return { table, plan, target };
}

describe('writeTable(folder, target, plan)', () => {
  it('completes figures that stand in the text with what their rows say', async () => {
    await importRows();
    expect(byPrinted('nearly 80 ferries')).toMatchObject({
      todo: true,
      metric: 'ferries-in-service',
      period: { start: '2021', end: '2021', basis: 'printed' },
      entities: [{ entity: 'NOR', name: 'Norway' }],
      row: 'rows.csv:2 Norway; Note: by phone; Rank: 1',
    });
    const sweden = byPrinted('45');
    expect(sweden).toMatchObject({
      disposition: 'claim',
      entities: [{ entity: 'SWE' }],
      row: 'rows.csv:3 Sweden; Rank: 2',
    });
    expect(sweden).not.toHaveProperty('reason');
    expect(drafted().entities?.map(({ code }) => code)).toContain('SWE');
  });

  it('writes rows that stand nowhere behind the text, where their figures can be found', async () => {
    const { plan } = await importRows();
    const text = readFileSync(textFile(), 'utf8');
    expect(text.startsWith(TEXT.trimEnd())).toBe(true);
    expect(text.endsWith('Table (rows.csv): Ferries\n\nIceland: 12.5\n\nTotal 2: 200\n')).toBe(true);
    const { text: record, figures } = drafted();
    expect(record).toMatchObject({ sha256: sha256Hex(text), blocks: plan.text?.blocks });
    expect(record.note).toContain('as rows.csv has it');
    expect((await readDraft(folder, 'boats-2022')).problems).toEqual([]);
    const article = extractArticle(text, record.joins);
    const added = figures.filter(({ block }) => block >= (plan.text?.firstBlock ?? 0));
    expect(added.map(({ printed }) => printed)).toEqual(['12.5', '2', '200']);
    for (const { block, printed, sentence, word } of added)
      expect(makeLocator(article, block, printed, { occurrence: 1 })).toMatchObject({
        block,
        sentence,
        word,
      });
  });

  it('keeps comments, ids and what was decided, and marks of footnotes, totals and other numbers of a row', async () => {
    const before = drafted().figures.map(({ id }) => id);
    await importRows();
    expect(readFileSync(draftFile(), 'utf8').startsWith('# mine\n')).toBe(true);
    const after = drafted().figures.map(({ id }) => id);
    expect(after.slice(0, before.length)).toEqual(before);
    expect(new Set(after).size).toBe(after.length);
    expect(byPrinted('200')?.row).toBe('rows.csv:5 Total 2; a row of totals; Ferries: 200*');
    expect(byPrinted('2')).toMatchObject({ disposition: 'noise', block: byPrinted('200')?.block });
  });

  it('changes no byte when it is written again', async () => {
    await importRows();
    const [draft, text] = [readFileSync(draftFile(), 'utf8'), readFileSync(textFile(), 'utf8')];
    await importRows();
    expect(readFileSync(draftFile(), 'utf8')).toBe(draft);
    expect(readFileSync(textFile(), 'utf8')).toBe(text);
  });

  it('leaves decided figures as they are, and says which', async () => {
    const text = readFileSync(draftFile(), 'utf8');
    writeFileSync(
      draftFile(),
      text.replace(/(printed: nearly 80 ferries)/, '$1').replace('    todo: true\n', ''),
    );
    const decided = drafted().figures.find(({ todo }) => !todo);
    const value = decided?.value;
    const { plan } = await importRows(`Country;Ferries\nNorway;${value ?? 'nearly 80'}\n`);
    expect(plan.decided.length + plan.completed.length).toBeGreaterThan(0);
    for (const { id } of plan.decided)
      expect(drafted().figures.find((each) => each.id === id)).toEqual(decided);
  });

  it('is told where the draft or its text changed meanwhile, and then writes neither', async () => {
    const target = await openImportTarget(folder, 'boats-2022');
    const { table } = readTable(ROWS, { map: MAP });
    const plan = planTable(table, target, 'rows.csv');
    writeFileSync(textFile(), `${TEXT}More.\n`);
    const draft = readFileSync(draftFile(), 'utf8');
    await expect(writeTable(folder, target, plan)).rejects.toThrow(ChangedMeanwhile);
    expect(readFileSync(draftFile(), 'utf8')).toBe(draft);
    writeFileSync(textFile(), TEXT);
    writeFileSync(draftFile(), `${draft}# yours\n`);
    await expect(writeTable(folder, target, plan)).rejects.toThrow(ChangedMeanwhile);
    expect(readFileSync(textFile(), 'utf8')).toBe(TEXT);
  });

  it('waits for a publication, whose note of what is unfinished it shares', async () => {
    const target = await openImportTarget(folder, 'boats-2022');
    const { table } = readTable(ROWS, { map: MAP, catalogue: target.catalogue, draft: target.draft });
    const before = readFileSync(draftFile(), 'utf8');
    const { writing } = await withSeedLock(folder, 'catalogue', async () => {
      const started = writeTable(folder, target, planTable(table, target, 'rows.csv'));
      await Promise.race([started, sleep(300)]);
      expect(readFileSync(draftFile(), 'utf8')).toBe(before);
      return { writing: started };
    });
    await writing;
    expect(readFileSync(draftFile(), 'utf8')).not.toBe(before);
  });

  it('can be taken back in the draft', async () => {
    const before = readFileSync(draftFile(), 'utf8');
    await importRows();
    await undoDraft(folder, 'boats-2022', (await readDraft(folder, 'boats-2022')).mark);
    expect(readFileSync(draftFile(), 'utf8')).toBe(before);
  });
});

test('an article with a table behind its text is published, verified with the places of its rows', async () => {
  const sample = copySampleSeed();
  try {
    await writeSampleDraft(sample.folder, decideAll);
    const target = await openImportTarget(sample.folder, SAMPLE_SLUG);
    const rows =
      'Country;Ferries;Year\nIceland;more than 31;2021\nDenmark;17*;2021\nNorway;up to 1.300;2021\n';
    const { table } = readTable(rows, {
      map: MAP,
      decimal: ',',
      catalogue: target.catalogue,
      draft: target.draft,
    });
    await writeTable(sample.folder, target, planTable(table, target, 'rows.csv'));
    const { draft, mark } = await readDraft(sample.folder, SAMPLE_SLUG);
    const added = draft?.figures.flatMap(({ row }, index) => (row ? [index] : [])) ?? [];
    expect(added).toHaveLength(3);
    await editDraft(sample.folder, SAMPLE_SLUG, mark, (document) => {
      for (const index of added) document.deleteIn(['figures', index, 'todo']);
    });
    const { article, files } = await planPublication(sample.folder, SAMPLE_SLUG, '2024-06-02');
    const claims = article.claims.slice(-3);
    expect(claims.map((claim) => [claim.as_printed, claim.kind === 'figure' && claim.value])).toEqual([
      ['more than 31', 31],
      ['17', 17],
      ['up to 1,300', 1300],
    ]);
    const places = files.find(({ name }) => name.endsWith('.locators.yaml'))?.after ?? '';
    for (const { id } of claims) expect(places).toContain(id);
    expect(article.text.note).toContain('a table of the article');
  } finally {
    rmSync(sample.root, { recursive: true, force: true });
  }
});

describe('importCommand(args, effects)', () => {
  const run = async (...args: string[]) => {
    const said: string[] = [];
    const print = (text: string) => said.push(text);
    const code = await importCommand(args, { folder, print, printError: print });
    return { code, said: said.join('\n') };
  };
  const rowsFile = (rows: string | Buffer, name = 'rows.csv') => {
    const file = path.join(root, name);
    writeFileSync(file, rows);
    return file;
  };

  it('writes nothing by itself, and says what each cell would become', async () => {
    const before = readFileSync(draftFile(), 'utf8');
    const { code, said } = await run(rowsFile(ROWS), '--map', MAP, '--into', 'boats-2022');
    expect(code).toBe(0);
    expect(said).toContain('rows.csv:4 Iceland: A ISL Iceland | B 12.5 (“12,5”)');
    expect(said).toContain('2 figures of the table stand nowhere in the text');
    expect(said).toContain('--write writes it into drafts/boats-2022.yaml');
    expect(readFileSync(draftFile(), 'utf8')).toBe(before);
    expect((await run(rowsFile(ROWS), '--map', 'Ferries=value')).said).toContain('--into <slug>');
  });

  it('writes with --write', async () => {
    const { code, said } = await run(rowsFile(ROWS), '--map', MAP, '--into', 'boats-2022', '--write');
    expect([code, said.split('\n').at(-1)]).toEqual([
      0,
      'Written into drafts/boats-2022.yaml: "npm run check" says what is left to decide.',
    ]);
    expect(byPrinted('12.5')).toMatchObject({
      value: 12.5,
      row: 'rows.csv:4 Iceland; Ferries: 12,5; Rank: 3',
    });
  });

  it('writes nothing where a number would be lost', async () => {
    const before = readFileSync(draftFile(), 'utf8');
    const file = rowsFile('Country;Ferries\nNorway;12,5o\n');
    const { code, said } = await run(file, '--map', MAP, '--into', 'boats-2022', '--write');
    expect(code).toBe(1);
    expect(said).toContain('rows.csv:2 column B "12,5o": a number and something else');
    expect(said).toContain('Nothing was written');
    expect(readFileSync(draftFile(), 'utf8')).toBe(before);
  });

  it('asks where somebody listens and a column of numbers is not known', async () => {
    const said: string[] = [];
    const effects = { folder, print: (text: string) => said.push(text), printError: () => {} };
    const asked: string[] = [];
    const code = await importCommand([rowsFile(ROWS)], {
      ...effects,
      ask: async (question) => {
        asked.push(question);
        return MAP;
      },
    });
    expect(code).toBe(0);
    expect(asked[0]).toContain('No column is known to hold the numbers');
    expect(said.join('\n')).toContain('B 12.5 (“12,5”)');
  });

  test.each([
    [[], 'Usage: npm run import'],
    [['a.csv', 'b.csv'], 'Usage'],
    [['a.csv', '--write'], '--write needs --into <slug>'],
    [['a.csv', '--decimal', ';'], '--decimal is , or .'],
    [['a.csv', '--head', 'x'], '--head is a number of rows'],
    [['a.csv', '--wrong'], "Unknown option '--wrong'"],
  ])('refuses %j', async (args, message) => {
    const { code, said } = await run(...args);
    expect(code).toBe(2);
    expect(said).toContain(message);
  });

  it('says what is wrong with a file, a mapping, a slug or a text that is not at hand', async () => {
    expect(await run(rowsFile(''))).toEqual({
      code: 2,
      said: expect.stringContaining('rows.csv: it is empty'),
    });
    expect((await run(rowsFile(ROWS), '--map', 'Boats=value')).said).toContain('No column is headed "Boats"');
    await expect(run(path.join(root, 'none.csv'))).rejects.toThrow('there is no such file');
    await expect(run(rowsFile(ROWS), '--into', '../x')).rejects.toThrow('names no article');
    await expect(run(rowsFile(ROWS), '--into', 'nothing')).rejects.toThrow('There is no draft nothing');
    rmSync(textFile());
    await expect(run(rowsFile(ROWS), '--into', 'boats-2022')).rejects.toThrow(
      'Save it as .data/texts/boats-2022.txt',
    );
    expect(existsSync(textFile())).toBe(false);
  });
});
