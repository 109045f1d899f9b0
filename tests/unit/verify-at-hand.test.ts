import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../lib/text/extract.ts';
import { makeLocator, sha256Hex } from '../../lib/text/locator.ts';
import { formatLocator } from '../../lib/text/locator-yaml.ts';
import { InvalidSeed } from '../../seed/files/problem-list.ts';
import { openSeed } from '../../seed/files/read-seed.ts';
import { TextFileError } from '../../seed/files/read-text.ts';
import { formatProblem } from '../../seed/files/seed-problems.ts';
import { readTextsAtHand } from '../../seed/files/texts-at-hand.ts';
import { openTextDesk } from '../../seed/files/verify-at-hand.ts';
import { copySampleSeed, LIGHTHOUSES } from '../support/sample-seed.ts';

const TEXT =
  'Lighthouses\n\nThe council of the harbour says that up to zero ferries come to the light this year.\n';
const file = '/texts/lighthouses.txt';

/** The sample with the lighthouses recorded as of this text. */
function copyRecorded(): string {
  const locator = makeLocator(extractArticle(TEXT), 2, 'up to zero ferries');
  return copySampleSeed({
    [LIGHTHOUSES]: (yaml) =>
      yaml
        .replace(/ {4}locator:\n(?: {6}.*\n)+/, `${formatLocator(locator).replace(/^/gm, '    ')}\n`)
        .replace(/ {2}sha256: .*/, `  sha256: '${sha256Hex(TEXT)}'`),
  });
}

async function readWith(folder: string, text: string) {
  const textDesk = openTextDesk([{ path: file, text }]);
  const { articles } = await openSeed(folder, { textDesk });
  try {
    for await (const _ of articles);
    return { compared: textDesk.compared, problems: [] };
  } catch (error) {
    if (!(error instanceof InvalidSeed)) throw error;
    const problems = error.problems.kept.map((each) => formatProblem(each).replaceAll(`${folder}/`, ''));
    return { compared: textDesk.compared, problems };
  }
}

describe('openSeed(folder, { textDesk }) holds articles against the texts at hand', () => {
  it('and takes those whose record holds', async () => {
    expect(await readWith(copyRecorded(), TEXT)).toEqual({ compared: ['lighthouses-2022'], problems: [] });
  });

  it('and leaves those alone of which there is none', async () => {
    expect(await readWith(copyRecorded(), 'Another text. It is about lamps.')).toEqual({
      compared: [],
      problems: [],
    });
  });

  it('and names what does not hold with place and cure', async () => {
    const folder = copyRecorded();
    const edited = TEXT.replace('The council', 'Now the old council').replace('this year', 'in 1999');
    const { problems } = await readWith(folder, `${TEXT.split('\n\n')[1]}\n${edited}`);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.every((line) => /^articles\/lighthouses-2022\.yaml:\d+:\d+ /.test(line))).toBe(true);
    expect(problems.join('\n')).toMatch(
      /claims\[0\]\.locator: found moved: .*\n {4}locator:\n {6}block: 1\n/,
    );
    expect(problems.join('\n')).toContain(`right would be what ${file} prints`);
    expect(problems.join('\n')).toMatch(/ledger.*missing in the ledger: block 3, "1999"/);
  });
});

describe('readTextsAtHand(folder)', () => {
  it('reads the texts of a folder in their order, and nothing else', async () => {
    const folder = path.join(copySampleSeed(), 'texts');
    expect(await readTextsAtHand(folder)).toEqual([]);
    mkdirSync(folder);
    for (const name of ['b.txt', 'a.txt', 'notes.md']) writeFileSync(path.join(folder, name), `${name}\n`);
    expect(await readTextsAtHand(folder)).toEqual([
      { path: path.join(folder, 'a.txt'), text: 'a.txt\n' },
      { path: path.join(folder, 'b.txt'), text: 'b.txt\n' },
    ]);
    writeFileSync(path.join(folder, 'c.txt'), '');
    await expect(readTextsAtHand(folder)).rejects.toThrow(TextFileError);
  });
});
