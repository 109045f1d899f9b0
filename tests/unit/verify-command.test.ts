import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type CheckedPlaces, checkedPlacesSchema } from '../../lib/model/checked-places.ts';
import { extractArticle } from '../../lib/text/extract.ts';
import { listPlaces, makeLocator, sha256Hex } from '../../lib/text/locator.ts';
import { formatLocator } from '../../lib/text/locator-yaml.ts';
import { locateCommand } from '../../seed/commands/locate-command.ts';
import { locatedFiguresSchema } from '../../seed/commands/locate-json.ts';
import { verifyCommand } from '../../seed/commands/verify-command.ts';
import { editSample, sampleArticle, sampleRecord, sampleText } from '../support/sample-article.ts';

const folder = mkdtempSync(join(tmpdir(), 'verify-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function run(
  command: typeof verifyCommand | typeof locateCommand,
  args: string[],
  articles = [sampleRecord],
) {
  const out: string[] = [];
  const errors: string[] = [];
  const saved: CheckedPlaces[] = [];
  const code = await command(args, {
    readArticles: () => articles,
    print: (text) => out.push(text),
    printError: (text) => errors.push(text),
    save: async (places) => `articles/${saved.push(places) && places.slug}.locators.yaml`,
    today: () => '2026-11-28',
    show: () => {},
  });
  return { code, out: out.join('\n'), errors: errors.join('\n'), saved };
}

const same = write('same.txt', sampleText);
const edited = write('edited.txt', editSample('120 schools', '130 schools'));

describe('verifyCommand(args)', () => {
  it('ends with 0 and a summary where all of it holds', async () => {
    const { code, out } = await run(verifyCommand, [same]);
    expect(code).toBe(0);
    expect(out.split('\n')).toEqual([
      'The reading rooms of Larkmoor (larkmoor)',
      'The file is the one that the record was made from, byte for byte.',
      'Blocks: 12, as recorded.',
      'Claims, repeats included: 17 exact.',
      'Ledger: 39 of 39 figures of the text accounted for.',
      'All of it holds.',
      `To keep that it was checked: npm run verify -- ${same} --write`,
    ]);
  });

  it('ends with 1 and names each thing that is off', async () => {
    const { code, out } = await run(verifyCommand, [edited]);
    expect(code).toBe(1);
    expect(out).toContain(
      '  figure changed: larkmoor-01 "120 schools", block 4, sentence 1; there now: "130 schools"',
    );
    expect(out).toContain('  missing in the ledger: block 4, "130 schools"');
    expect(out).toContain(
      '  stale in the ledger: block 4, "120 schools" stands 0 times, the ledger says once',
    );
  });

  it('prints the report as JSON, with the same exit code', async () => {
    const { code, out } = await run(verifyCommand, ['--json', edited]);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      slug: 'larkmoor',
      ok: false,
      ledger: { figures: 39, accounted: 38 },
    });
  });

  it('says of each line where it is to be mended, and what to paste', async () => {
    const lines: Record<string, number> = { 'claims/0/locator': 47, 'claims/1/locator': 71, 'ledger/0': 300 };
    const record = {
      ...sampleRecord,
      file: 'seed/articles/larkmoor.yaml',
      lineOf: (path: readonly (string | number)[]) => lines[path.join('/')] ?? 301,
    };
    const { out } = await run(verifyCommand, [edited], [record]);
    const article = extractArticle(editSample('120 schools', '130 schools'), [[4, 5]]);
    const paste = (phrase: string) =>
      formatLocator(makeLocator(article, 4, phrase))
        .split('\n')
        .map((line) => `      ${line}`)
        .join('\n');
    expect(out).toContain('  seed/articles/larkmoor.yaml:47: figure changed: larkmoor-01 "120 schools"');
    expect(out).toContain(`\n${paste('130 schools')}\n`);
    expect(out).toContain('  seed/articles/larkmoor.yaml:71: edited: larkmoor-02 "four reading circles"');
    expect(out).toContain(`\n${paste('four reading circles')}\n`);
    expect(out).toContain('  seed/articles/larkmoor.yaml:300: stale in the ledger: block 4, "120 schools"');
    expect(out).toContain('      - { block: 4, printed: "130 schools", disposition: "", reason: "" }\n');
    const indented = out.split('\n').filter((line) => /^ {2}\S/.test(line));
    expect(indented.every((line) => line.startsWith('  seed/articles/larkmoor.yaml:'))).toBe(true);
    const { claims } = JSON.parse((await run(verifyCommand, [edited, '--json'], [record])).out);
    expect(claims[0]).toMatchObject({
      file: record.file,
      line: 47,
      paste: expect.stringMatching(/^locator:/),
    });
  });

  it('keeps with --write what was checked, where all of it holds', async () => {
    const { code, out, saved } = await run(verifyCommand, [same, '--write']);
    expect([code, out.split('\n').at(-1)]).toEqual([
      0,
      'articles/larkmoor.locators.yaml was written: 13 claims checked.',
    ]);
    const [places] = saved;
    expect(checkedPlacesSchema.parse(places)).toEqual(places);
    expect(places).toMatchObject({ verified_on: '2026-11-28', text_sha256: sampleRecord.text.sha256 });
    expect(places?.sentences).toHaveLength(
      new Set(listPlaces(sampleArticle).map(({ sha256 }) => sha256)).size,
    );
  });

  it('keeps nothing with --write where something is off', async () => {
    const { code, out, saved } = await run(verifyCommand, [edited, '--write']);
    expect([code, saved]).toEqual([1, []]);
    expect(out.split('\n').at(-1)).toBe('Nothing was written: what is off comes first.');
  });

  it('takes several texts, and ends as the worst of them', async () => {
    const none = join(folder, 'none.txt');
    const { code, out, errors } = await run(verifyCommand, [same, none, edited]);
    expect(code).toBe(2);
    expect(errors).toMatch(/there is no such file/);
    expect(out.match(/^The reading rooms of Larkmoor/gm)).toHaveLength(2);
    const json = JSON.parse((await run(verifyCommand, [same, edited, '--json'])).out);
    expect(json).toMatchObject([{ ok: true }, { ok: false }]);
  });

  it('prints no sentence of the text', async () => {
    const { out } = await run(verifyCommand, ['--json', edited]);
    const words = /carters took|comes, the rooms/;
    expect(sampleText).toMatch(words);
    expect(out).not.toMatch(words);
  });

  it.each([
    ['a missing file', join(folder, 'none.txt'), /can't be read: there is no such file\.$/],
    ['a folder', folder, /can't be read: it is a folder, not a text file\.$/],
    [
      'an empty file',
      write('empty.txt', '\uFEFF \n\n'),
      /is empty: it should hold the text of an article\.$/,
    ],
    ['another encoding', write('latin1.txt', Uint8Array.of(0x63, 0x61, 0x66, 0xe9)), /is not UTF-8 text/],
    [
      'a binary file',
      write('zero.bin', Uint8Array.of(0x63, 0, 0x64)),
      /is not a text: it contains zero bytes/,
    ],
    [
      'an unknown text',
      write('other.txt', 'Something else.'),
      /is the text of no known article: it holds no recorded/,
    ],
  ])('ends with 2 and one sentence for %s', async (_, path, message) => {
    const { code, out, errors } = await run(verifyCommand, [path]);
    expect([code, out]).toEqual([2, '']);
    expect(errors).toMatch(message);
    const json = await run(verifyCommand, [path, '--json']);
    expect(JSON.parse(json.out)).toEqual({ ok: false, error: errors });
  });

  it('says so where no article is recorded', async () => {
    expect((await run(verifyCommand, [same], [])).errors).toMatch(/seed\/articles holds no article/);
  });

  it.each([[[]], [['--write']], [['--what']]])('explains itself for %j', async (args) => {
    expect(await run(verifyCommand, args)).toMatchObject({
      code: 2,
      errors: expect.stringContaining('Usage:'),
    });
  });
});

describe('locateCommand(args)', () => {
  it('prints with --json every figure as its schema says, on standard output alone', async () => {
    const path = write(
      'json.txt',
      'Rents rose about 3.5% to $12 a day.\n\nEr zahlt 1,5 Millionen Euro für die Boote und das Haus.\n',
    );
    const { code, out, errors } = await run(locateCommand, ['--json', path]);
    expect([code, errors]).toEqual([0, '']);
    expect(locatedFiguresSchema.parse(JSON.parse(out))).toEqual([
      {
        ...{
          block: 1,
          sentence: 1,
          printed: '3.5%',
          kind: 'quantity',
          value: 3.5,
          qualifier: 'about',
          direction: 'up',
        },
        ...{ unit: 'percent', currency: null, denominator: null, language: 'en' },
      },
      {
        ...{
          block: 1,
          sentence: 1,
          printed: '$12 a day',
          kind: 'quantity',
          value: 12,
          qualifier: 'stated',
          direction: null,
        },
        ...{ unit: 'USD', currency: 'ambiguous', denominator: 'day', language: 'en' },
      },
      {
        ...{
          block: 2,
          sentence: 1,
          printed: '1,5 Millionen Euro',
          kind: 'quantity',
          value: 1_500_000,
          qualifier: 'stated',
        },
        ...{ direction: null, unit: 'EUR', currency: 'EUR', denominator: null, language: 'de' },
      },
    ]);
  });

  it('prints with --json both ends of a range, and each figure of a whole text by its schema', async () => {
    const path = write('range.txt', 'They sail 5–10% faster. The 20th came on May 12, 2020.');
    const { out } = await run(locateCommand, ['--json', path]);
    const figures = locatedFiguresSchema.parse(JSON.parse(out));
    expect(figures.map(({ kind, sentence }) => [kind, sentence])).toEqual([
      ['quantity', 1],
      ['ordinal', 2],
      ['date', 2],
    ]);
    expect(figures[0]).toMatchObject({ from: 5, to: 10 });
    const { out: all } = await run(locateCommand, [same, '--json']);
    expect(locatedFiguresSchema.parse(JSON.parse(all)).length).toBeGreaterThan(20);
    expect((await run(locateCommand, ['--json', write('bare.txt', 'No figure here.')])).out).toBe('[]');
  });

  it.each([
    ['empty', ''],
    ['blank', '\uFEFF \n\n\t\n'],
  ])('prints with --json no figures of an %s file, which it refuses without', async (name, content) => {
    const path = write(`${name}.txt`, content);
    expect(await run(locateCommand, ['--json', path])).toMatchObject({ code: 0, out: '[]', errors: '' });
    expect(await run(locateCommand, [path])).toMatchObject({ code: 2, out: '' });
    expect((await run(locateCommand, ['--json', `${path}.gone`])).code).toBe(2);
    expect((await run(locateCommand, ['--json', path, '--joins', '1+2'])).code).toBe(2);
  });

  it('says with --json that a language has no file, and judges nothing of it', async () => {
    const path = write('french.txt', 'Plus de 3 500 bateaux sont dans le port avec les autres.');
    const { code, out, errors } = await run(locateCommand, ['--json', path]);
    expect([code, errors]).toEqual([
      0,
      '1 figures are in a language without a file: digits alone were read, nothing was judged.',
    ]);
    expect(JSON.parse(out)).toMatchObject([{ value: 3500, qualifier: null, language: 'und' }]);
  });

  it.each(['$2.45B', '₹12,34,567', '$1.2trn', '$1.5T', '１，２００ copies', 'max. 300 ferries'])(
    'gives lines for %s that verify finds again',
    async (figure) => {
      const text = `It handled ${figure} this year.\n`;
      const path = write('figure.txt', text);
      const { out } = await run(locateCommand, ['--ledger', path, '--joins', 'none']);
      const { ledger } = parse(out);
      const { out: located } = await run(locateCommand, [path, '--joins', 'none', '1', figure]);
      const { locator } = parse(located);
      const record = {
        slug: 'harbour',
        title: 'The harbour',
        text: { sha256: sha256Hex(text), blocks: 1, joins: [], repeats: [] },
        claims: [{ id: 'harbour-01', as_printed: figure, locator, also_at: [] }],
        ledger,
      };
      expect(ledger).toHaveLength(1);
      expect((await run(verifyCommand, [path], [record])).code).toBe(0);
    },
  );

  it('prints the locator to paste, by slug or by joins', async () => {
    const locator = makeLocator(sampleArticle, 4, 'four reading circles');
    for (const args of [['larkmoor'], ['--joins', '4+5']]) {
      const { code, out } = await run(locateCommand, [same, ...args, '4', 'four reading circles']);
      expect([code, parse(out)]).toEqual([0, { locator }]);
    }
  });

  it('takes the occurrence', async () => {
    const { out } = await run(locateCommand, [same, 'larkmoor', '9', 'twelve lamps', '--occurrence', '2']);
    expect(parse(out).locator).toMatchObject({ occurrence: 2, of: 2 });
  });

  it('prints hashes that are read back as text of their length', async () => {
    const { out } = await run(locateCommand, [same, 'larkmoor', '4', '120 schools']);
    expect(parse(out).locator.sentence_sha256).toHaveLength(64);
    expect(parse(out).locator.fingerprint).toHaveLength(32);
  });

  it('shows the blocks of a text with their numbers, and the figures in them marked', async () => {
    const { code, out } = await run(locateCommand, [same]);
    expect(code).toBe(0);
    expect(out).toMatch(/^ 4 {2}.*⟦/mu);
    expect(out).toMatch(/\d+ blocks, \d+ figures\.$/u);
  });

  it('outlines an article with --ledger: how it divides and a ledger with every figure', async () => {
    const { code, out } = await run(locateCommand, ['--ledger', same]);
    expect(code).toBe(0);
    expect(parse(out).text).toEqual({
      extractor: 3,
      sha256: sampleRecord.text.sha256,
      blocks: 12,
      joins: [[4, 5]],
    });
    expect(parse(out).ledger).toContainEqual({
      block: 9,
      printed: 'twelve lamps',
      times: 2,
      disposition: '',
      reason: '',
    });
  });

  it.each([
    [[same, 'elsewhere', '4', 'x'], /There is no article "elsewhere" in seed\/articles; known: larkmoor\./],
    [[same, 'larkmoor', '4', '140 schools'], /"140 schools" is not in block 4\./],
    [[same, 'larkmoor', 'four', '120 schools'], /The block must be a whole number from 1, not "four"\./],
    [[same, '--joins', '4+6', '4', '120 schools'], /Join \[4, 6\] does not fit/],
    [[same, '--joins', 'x', '4', '120 schools'], /A block in --joins must be a whole number/],
    [[join(folder, 'none.txt')], /there is no such file/],
    [[], /Usage:/],
    [[same, 'larkmoor', '4'], /Usage:/],
  ])('ends with 2 and a sentence for %j', async (args, message) => {
    const { code, errors } = await run(locateCommand, args);
    expect(code).toBe(2);
    expect(errors).toMatch(message);
  });
});
