import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { correctCommand, withdrawCommand } from '../../../seed/commands/change-command.ts';
import { writeChange } from '../../../seed/editing/change-claim.ts';
import { checkFolder, readTexts } from '../../../seed/editing/check-folder.ts';
import { planCorrection } from '../../../seed/editing/correct-claim.ts';
import { ChangedMeanwhile } from '../../../seed/editing/edit-yaml-file.ts';
import { planPublication, writePublication } from '../../../seed/editing/publish-draft.ts';
import { copySampleSeed, decideAll, SAMPLE_SLUG, writeSampleDraft } from '../../support/sample-draft.ts';

let root: string;
let folder: string;
const file = () => path.join(folder, 'articles', 'ferries-2021.yaml');
const read = () => readFileSync(file(), 'utf8');

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'cited-metrics-correct-'));
  folder = path.join(root, 'seed');
  cpSync(path.join(import.meta.dirname, '..', '..', 'support', 'sample-seed'), folder, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

async function run(command: typeof correctCommand, args: string[]) {
  const printed: string[] = [];
  const errors: string[] = [];
  let loads = 0;
  const code = await command(args, {
    folder,
    print: (text) => printed.push(text),
    printError: (text) => errors.push(text),
    today: () => '2024-06-01',
    load: async () => {
      loads += 1;
      return 0;
    },
  }).catch((error: Error) => {
    errors.push(error.message);
    return 1;
  });
  return { code, printed: printed.join('\n'), errors: errors.join('\n'), loads };
}

describe('npm run correct', () => {
  it('changes value and phrase, adds a revision of each, and shows the difference', async () => {
    const before = read();
    const { code, printed, errors } = await run(correctCommand, [
      'ferries-2021-01',
      'value',
      '130',
      'The article says 130.',
      '--as-printed',
      '130 ferries',
    ]);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(printed).toContain('-     value: 120\n+     value: 130');
    expect(printed).toContain('2024-06-01: value 120 → 130 (our_reading)');
    expect(printed).toContain('"npm run seed" loads it');
    expect(read()).toContain(
      [
        '  - claim: ferries-2021-01',
        '    field: value',
        '    was: 120',
        '    now: 130',
        "    on: '2024-06-01'",
        '    why: The article says 130.',
        '    cause: our_reading',
      ].join('\n'),
    );
    expect(read().split('\n').slice(0, 18)).toEqual(before.split('\n').slice(0, 18));
  });

  it('goes on where a revision ended, and not before its date', async () => {
    const correct = (value: string) =>
      run(correctCommand, [
        'ferries-2021-01',
        'value',
        value,
        'We misread it.',
        '--as-printed',
        `${value} ferries`,
      ]);
    await correct('130');
    expect((await correct('131')).code).toBe(0);
    expect(read()).toMatch(/was: 130\n {4}now: 131/);
  });

  it('says what no longer agrees, and writes nothing', async () => {
    const before = read();
    const { code, errors } = await run(correctCommand, ['ferries-2021-01', 'value', '130', 'We misread it.']);
    expect(code).toBe(1);
    expect(errors).toMatch(/ferries-2021\.yaml:\d+:\d+ claims\[0\]\.value: found/);
    expect(errors).toContain('Nothing was written.');
    expect(errors).not.toContain('cited-metrics-seed-');
    expect(read()).toBe(before);
  });

  it('writes nothing in a dry run, and loads where that is asked', async () => {
    const before = read();
    const args = [
      'ferries-2021-01',
      'period.end',
      '2021-04-30',
      'The article says April.',
      '--cause',
      'publisher_correction',
    ];
    const dry = await run(correctCommand, [...args, '--dry-run']);
    expect(dry).toMatchObject({ code: 0, loads: 0, errors: '' });
    expect(dry.printed).toContain('Nothing was written.');
    expect(read()).toBe(before);
    expect(await run(correctCommand, [...args, '--load'])).toMatchObject({ code: 0, loads: 1 });
    expect(read()).toContain('cause: publisher_correction');
    expect(read()).toContain('period: { end: "2021-04-30", basis: inferred, note: the year is ours }');
  });

  it.each([
    [['ferries-2021-01', 'value', 'fifty', 'We misread it.'], /is no value: right would be a plain number/],
    [['ferries-2021-01', 'range', '5', 'We misread it.'], /right would be both ends/],
    [['ferries-2021-01', 'entities', 'SWE', 'We misread it.'], /can't be corrected so/],
    [['ferries-2021-99', 'value', '5', 'We misread it.'], /There is no claim ferries-2021-99/],
    [['../x', 'value', '5', 'We misread it.'], /is the id of no claim/],
    [['ferries-2021-01', 'value', '5', ' '], /The reason is missing/],
    [['nothing-2021-01', 'value', '5', 'We misread it.'], /There is no .*nothing-2021\.yaml/],
    [
      ['ferries-2021-01', 'value', '5', 'We misread it.', '--cause', 'mine'],
      /right would be one of our_reading/,
    ],
    [['ferries-2021-01', 'value', '5'], /^Usage: npm run correct/],
    [['ferries-2021-01', 'value', '-5', 'We misread it.', '--nothing'], /^Usage: npm run correct/],
  ])('refuses %j', async (args, message) => {
    const before = read();
    const { code, errors } = await run(correctCommand, args);
    expect(errors).toMatch(message);
    expect(code).not.toBe(0);
    expect(read()).toBe(before);
  });

  it('does not write over what was changed meanwhile', async () => {
    const change = await planCorrection(folder, {
      ...{ id: 'ferries-2021-01', field: 'period.end', value: '2021-04-30' },
      ...{ why: 'The article says April.', cause: 'our_reading', today: '2024-06-01' },
    });
    writeFileSync(file(), `${read()}# git\n`);
    await expect(writeChange(folder, change)).rejects.toThrow(ChangedMeanwhile);
    expect(read()).toContain('# git');
  });
});

describe('npm run withdraw', () => {
  it('marks the claim and keeps everything else', async () => {
    const before = read();
    const { code, errors, printed } = await run(withdrawCommand, [
      'ferries-2021-02',
      'It counts boats, not ferries.',
    ]);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(printed).toContain(
      "+     withdrawn:\n+       on: '2024-06-01'\n+       reason: It counts boats, not ferries.",
    );
    const added = read()
      .split('\n')
      .filter((line) => !before.split('\n').includes(line));
    expect(added).toHaveLength(4);
    const again = await run(withdrawCommand, ['ferries-2021-02', 'Once more.']);
    expect(again.errors).toMatch(/withdrawn already, since 2024-06-01/);
    const correct = await run(correctCommand, ['ferries-2021-02', 'value', '60', 'Too late.']);
    expect(correct.errors).toMatch(/corrected no more/);
  });

  it('asks for a reason', async () => {
    expect((await run(withdrawCommand, ['ferries-2021-02'])).code).toBe(2);
  });
});

describe('a correction of what was published from a draft', () => {
  it('finds the phrase anew in the text, and says again that all was checked', async () => {
    rmSync(root, { recursive: true, force: true });
    ({ root, folder } = copySampleSeed());
    await writeSampleDraft(folder, decideAll);
    await writePublication(folder, await planPublication(folder, SAMPLE_SLUG, '2024-06-02'));
    const id = `${SAMPLE_SLUG}-03`;
    const { code, errors } = await run(correctCommand, [
      id,
      'as_printed',
      'has 45 ferries',
      'The verb belongs to it.',
    ]);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    const { articles, count } = await checkFolder(folder, { texts: await readTexts(folder) });
    expect(count).toBe(0);
    const article = articles.find((one) => one.article.slug === SAMPLE_SLUG);
    expect(article?.claims[1]).toMatchObject({
      as_printed: 'has 45 ferries',
      value: 45,
      locator: { word: 2 },
    });
    expect(article?.verified).toEqual({ on: '2024-06-01', claims: article?.claims.map((claim) => claim.id) });
    expect(article?.revisions.map(({ field, was }) => [field, was])).toEqual([['as_printed', '45 ferries']]);
  });

  it('is refused where the text does not print it', async () => {
    rmSync(root, { recursive: true, force: true });
    ({ root, folder } = copySampleSeed());
    await writeSampleDraft(folder, decideAll);
    await writePublication(folder, await planPublication(folder, SAMPLE_SLUG, '2024-06-02'));
    const args = [`${SAMPLE_SLUG}-03`, 'value', '46', 'We misread it.', '--as-printed', '46 ferries'];
    const { code, errors } = await run(correctCommand, args);
    expect(code).toBe(1);
    expect(errors).toMatch(/fjords-2023\.(locators\.)?yaml:\d+/);
  });
});
