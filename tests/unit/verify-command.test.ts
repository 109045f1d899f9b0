import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { makeLocator } from '../../lib/text/locator.ts';
import { locateCommand } from '../../seed/commands/locate-command.ts';
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
  const code = await command(args, {
    readArticles: () => articles,
    print: (text) => out.push(text),
    printError: (text) => errors.push(text),
  });
  return { code, out: out.join('\n'), errors: errors.join('\n') };
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

  it.each([[[]], [['a', 'b']], [['--what']]])('explains itself for %j', async (args) => {
    expect(await run(verifyCommand, args)).toMatchObject({
      code: 2,
      errors: expect.stringContaining('Usage:'),
    });
  });
});

describe('locateCommand(args)', () => {
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

  it('outlines an article: how it divides and a ledger with every figure', async () => {
    const { code, out } = await run(locateCommand, [same]);
    expect(code).toBe(0);
    expect(parse(out).text).toEqual({
      extractor: 2,
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
