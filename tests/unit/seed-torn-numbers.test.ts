import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../lib/text/locator.ts';
import { formatProblem } from '../../seed/files/seed-problems.ts';
import { readSeed } from '../support/read-seed.ts';
import { copySampleSeed, LIGHTHOUSES, swaps } from '../support/sample-seed.ts';

/** What is wrong with a claim of a value whose phrase stands in a sentence of the article's second block. */
async function listTorn(sentence: string, phrase: string, quantity: string): Promise<string[]> {
  const value = quantity.startsWith('range') ? quantity : `value: ${quantity}`;
  const text = `Lighthouses\n\n${sentence}`;
  const folder = copySampleSeed({
    [LIGHTHOUSES]: swaps(
      ['ab8dab8dab8dab8dab8dab8dab8dab8dab8dab8dab8dab8dab8dab8dab8dab8d', sha256Hex(text)],
      ['    value: 0\n', `    ${value}\n`],
      [
        '    qualifier: up_to\n    as_printed: up to zero ferries',
        `    qualifier: stated\n    as_printed: ${phrase}`,
      ],
      ['printed: zero ferries, disp', `printed: ${phrase}, disp`],
    ),
  });
  const read = await readSeed(folder, { texts: [{ path: 'lighthouses.txt', text }] });
  const problems = 'problems' in read ? read.problems.map(formatProblem) : [];
  return problems.map((problem) => problem.replace(/^\S+ /, ''));
}

describe('readSeed(folder, { texts }) on a phrase that leaves out what belongs to its number', () => {
  it('refuses its value, and names the right one', async () => {
    expect(await listTorn('They shipped five to ten million tonnes.', 'five', '5')).toEqual([
      'claims[0].value: found 5, while the article prints "They shipped five to ten million tonnes"; right would be `range: { from: 5000000, to: 10000000 }`, and the whole figure in as_printed',
    ]);
  });

  it('refuses a range with or and and whose scale it leaves out', async () => {
    for (const sentence of [
      'They shipped five or ten million tonnes.',
      'They shipped between five and ten million tonnes.',
    ])
      expect(await listTorn(sentence, 'five', '5')).toHaveLength(1);
  });

  it('refuses an end of a range whose other end stands before it', async () => {
    expect(await listTorn('It takes between 5 and 10 ferries a day.', '10 ferries', '10')).toContainEqual(
      'claims[0].value: found 10, while the article prints "takes between 5 and 10 ferries a day"; right would be `range: { from: 5, to: 10 }`, and the whole figure in as_printed',
    );
  });

  it('refuses a range where the article prints a change', async () => {
    expect(
      await listTorn(
        'The fleet grew from 22 to 31 ferries.',
        'from 22 to 31 ferries',
        'range: { from: 22, to: 31 }',
      ),
    ).toEqual([
      'claims[0].range: found 22 to 31, while the article prints "The fleet grew from 22 to 31 ferries"; right would be `value: 22` or `value: 31`: the article prints a change and no range',
    ]);
  });

  it('refuses a level where the article prints a fall before it', async () => {
    expect(await listTorn('Its standing was down 9 points in a year.', '9 points', '9')).toEqual([
      'claims[0].value: found 9, while the article prints "Its standing was down 9 points"; right would be -9, and the whole figure in as_printed',
    ]);
  });

  it('refuses a number as stated where the article prints a hedge before it', async () => {
    expect(await listTorn('More than 50 ferries sail.', '50 ferries', '50')).toEqual([
      'claims[0].qualifier: found stated, while the article prints "More than 50 ferries"; right would be more_than, and "More than 50 ferries" in as_printed',
    ]);
  });

  it.each([
    ['It sells at between €4,000 and €6,500 a boat.', '€6,500', '6500', 'range: { from: 4000, to: 6500 }'],
    ['Output grew 3.5 to 4 percent.', '4 percent', '4', 'range: { from: 3.5, to: 4 }'],
  ])(
    'refuses an end of “%s” whose other end has a mark between its digits',
    async (sentence, phrase, value, cure) => {
      expect((await listTorn(sentence, phrase, value)).join()).toContain(cure);
    },
  );

  it.each([
    ['No more than 12 ferries sail.', '12 ferries', '12', 'at_most'],
    ['Just under £7,000 was paid.', '£7,000', '7000', 'almost'],
    ['Fewer than 6,000 ferries sail.', 'than 6,000 ferries', '6000', 'less_than'],
    ['It sails with 300 ferries or more.', '300 ferries', '300', 'at_least'],
  ])('refuses as stated what “%s” hedges', async (sentence, phrase, value, qualifier) => {
    expect((await listTorn(sentence, phrase, value)).join()).toContain(`right would be ${qualifier}, and`);
  });

  it.each([
    ['They shut down 9 ferries.', '9 ferries', '9'],
    ['Its standing fell. Then 9 ferries came.', '9 ferries', '9'],
    ['It fell from 12 to 9 points.', '9 points', '9'],
    ['More than 20 ferries in 9 ports sail.', '9 ports', '9'],
    ['It is a book about 9 ferries.', '9 ferries', '9'],
    ['It lost 9 ferries.', '9 ferries', '9'],
    ['It rules over 9 ferries.', '9 ferries', '9'],
  ])('lets of “%s” “%s” be %s', async (sentence, phrase, value) => {
    expect(await listTorn(sentence, phrase, value)).toEqual([]);
  });

  it('lets whole figures and what only stands behind them pass', async () => {
    expect(
      await listTorn(
        'They shipped five to ten million tonnes.',
        'five to ten million',
        'range: { from: 5000000, to: 10000000 }',
      ),
    ).toEqual([]);
    expect(await listTorn('They built five lighthouses and ten ports.', 'five', '5')).toEqual([]);
    expect(await listTorn('They built five. Two million came.', 'five', '5')).toEqual([]);
  });
});
