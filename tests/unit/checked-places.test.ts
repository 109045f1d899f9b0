import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CheckedPlaces, digestPlaces } from '../../lib/model/checked-places.ts';
import { formatCheckedPlaces } from '../../seed/files/checked-places.ts';
import { readSeed } from '../support/read-seed.ts';
import { copySampleSeed, FERRIES, listProblems, readSampleSeed, swap } from '../support/sample-seed.ts';

const PLACES = 'articles/ferries-2021.locators.yaml';

async function checkedFerries(change: Partial<CheckedPlaces> = {}): Promise<string> {
  const { articles } = await readSampleSeed();
  const [ferries] = articles;
  if (!ferries) throw new Error('no article');
  const { sha256 } = ferries.text;
  return formatCheckedPlaces({
    slug: 'ferries-2021',
    extractor: 3,
    text_sha256: sha256,
    verified_on: '2024-01-16',
    sentences: ['12345678', '0e123456', 'abcdef01'],
    claims: Object.fromEntries(ferries.claims.map((claim) => [claim.id, digestPlaces(claim, sha256)])),
    ...change,
  });
}

const verifiedOf = async (edits: Parameters<typeof readSampleSeed>[0]) =>
  (await readSampleSeed(edits)).articles.map(({ verified }) => verified?.claims.length);

describe('openSeed(folder), a file of checked places', () => {
  it('says which claims were found in the text, and of the other articles nothing', async () => {
    const { articles } = await readSampleSeed({ [PLACES]: await checkedFerries() });
    expect(articles.map(({ verified }) => verified?.on)).toEqual(['2024-01-16', undefined]);
    expect(articles[0]?.verified?.claims).toHaveLength(7);
  });

  it.each([
    [
      'the word of its place',
      swap(
        '      sentence: 1\n      word: 1\n      occurrence: 1\n      of: 1\n      sentence_sha256: ab6d',
        '      sentence: 1\n      word: 4\n      occurrence: 1\n      of: 1\n      sentence_sha256: ab6d',
      ),
      6,
    ],
    ['the text', swap('  sha256: ab1dab1d', '  sha256: ab1eab1d'), 0],
    ['words of our own', swap('caveat: It is a floor.', 'caveat: It is no more than a floor.'), 7],
  ])('counts claims as checked by what was checked: %s changes', async (_, edit, count) => {
    const edits = { [PLACES]: await checkedFerries(), [FERRIES]: edit };
    expect(await verifiedOf(edits)).toEqual([count, undefined]);
  });

  it.each([
    [
      'of another article',
      { slug: 'lighthouses-2022' },
      [
        'articles/ferries-2021.locators.yaml «lighthouses-2022» slug: found "lighthouses-2022"; right would be "ferries-2021", as the name of the file says',
      ],
    ],
    [
      'of another version',
      { extractor: 2 as 3 },
      [
        'articles/ferries-2021.locators.yaml «2» extractor: found 2; right would be 3: npm run verify -- <article text file> --write writes it anew',
      ],
    ],
    [
      'with a hash cut short',
      { sentences: ['12'] },
      [
        `articles/ferries-2021.locators.yaml «'12'» sentences[0]: found "12"; right would be the first 8 hex digits of a hash, in quotes`,
      ],
    ],
  ])('refuses one %s', async (_, change, problems) => {
    expect(await listProblems({ [PLACES]: await checkedFerries(change) })).toEqual(problems);
  });

  it('refuses one without its article', async () => {
    const folder = copySampleSeed({ 'articles/gone-2020.locators.yaml': await checkedFerries() });
    const read = await readSeed(folder);
    expect('problems' in read && read.problems).toMatchObject([
      {
        file: path.join(folder, 'articles/gone-2020.locators.yaml'),
        found: 'checked places without their article',
        right: 'the article gone-2020.yaml beside it, or no such file',
      },
    ]);
  });
});
