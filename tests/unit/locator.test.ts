import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../lib/text/extract.ts';
import { listPlaces, locatorSchema, makeLocator, sentenceHash, sha256Hex } from '../../lib/text/locator.ts';
import { sampleArticle, sampleText } from '../support/sample-article.ts';

describe('sha256Hex(text)', () => {
  it('hashes the UTF-8 bytes', () => {
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});

describe('sentenceHash(sentence)', () => {
  it.each([
    ['quotes and spaces', 'The “20th\u00a0Fair”', 'The "20th Fair"'],
    ['full-width digits', '１，２００ ships', '1,200 ships'],
    ['a hyphen inside a word', 'infor-mation', 'information'],
    ['a hyphen with a line end in a compound', 'soft- power', 'soft-power'],
  ])('is blind to typography: %s', (_, one, other) => {
    expect(sentenceHash(one)).toBe(sentenceHash(other));
  });

  it.each([
    ['a digit', '120 schools', '130 schools'],
    ['a power', '10⁶ cells', '106 cells'],
    ['a raised digit', '300² ferries', '3002 ferries'],
    ['a raised sign', '10⁻⁶ cells', '10−⁶ cells'],
    ['a fraction', '3½ hours', '31⁄2 hours'],
    ['a digit inside a unit', '5 m²', '5 m2'],
    ['the case of a unit', '5 MW', '5 mW'],
    ['the sign of a number', '−5 percent', '5 percent'],
    ['the hyphen of a range', '5-10', '510'],
  ])('sees %s change', (_, one, other) => {
    expect(sentenceHash(one)).not.toBe(sentenceHash(other));
  });
});

describe('listPlaces(article)', () => {
  it('gives each sentence its place and its start in the block', () => {
    const places = listPlaces(sampleArticle);
    expect(places).toHaveLength(30);
    for (const { block, text, start } of places) {
      expect(sampleArticle.blocks[block - 1]?.text.slice(start, start + text.length)).toBe(text);
    }
  });

  it('keeps equal sentences of one block apart', () => {
    const twice = extractArticle('It rains here. It rains here.');
    expect(listPlaces(twice).map(({ sentence, start }) => [sentence, start])).toEqual([
      [1, 0],
      [2, 15],
    ]);
  });
});

describe('makeLocator(article, block, phrase)', () => {
  it('pins a phrase that a layout break had cut in two', () => {
    expect(makeLocator(sampleArticle, 4, 'four reading circles')).toMatchObject({
      block: 4,
      sentence: 1,
      occurrence: 1,
      of: 1,
      unique_in_article: true,
    });
  });

  it('keeps no word of the sentence', () => {
    const words = /percent|readers|fenside/i;
    expect(sampleArticle.blocks[6]?.text).toMatch(words);
    expect(JSON.stringify(makeLocator(sampleArticle, 7, '83 percent'))).not.toMatch(words);
  });

  it('says when the phrase stands elsewhere in the article too', () => {
    expect(makeLocator(sampleArticle, 7, '83 percent').unique_in_article).toBe(false);
  });

  it('asks which one where several stand in the block, and takes the one named', () => {
    expect(() => makeLocator(sampleArticle, 9, 'twelve lamps')).toThrow(
      /stands 2 times in block 9: say which/,
    );
    expect(makeLocator(sampleArticle, 9, 'twelve lamps', { occurrence: 2 })).toMatchObject({
      occurrence: 2,
      of: 2,
    });
  });

  it('finds the sentence of each occurrence', () => {
    const article = extractArticle('One lamp burns. Then one lamp fails.');
    expect(makeLocator(article, 1, 'one lamp', { occurrence: 2 }).sentence).toBe(2);
  });

  it.each([
    ['three lamps', 4],
    ['lamps in May', 5],
    ['“No. 7”', 8],
    ['May', 7],
  ])('counts the word of the sentence at which %s begins', (phrase, word) => {
    const article = extractArticle('It rains. There  stood – three\u00a0lamps in May “No. 7” again.');
    expect(makeLocator(article, 1, phrase)).toMatchObject({ sentence: 2, word });
  });

  it.each([
    ['It fell by −0.5 percent.', '0.5 percent', '−0.5 percent'],
    ['At minus 5 degrees.', '5 degrees', 'minus 5 degrees'],
    ['It grew .5 percent.', '5 percent', '.5 percent'],
    ['There are 1·5 million litres.', '5 million litres', '1·5 million litres'],
    ['It sold 1\u202f234 copies.', '234 copies', '1 234 copies'],
    ['It got US$5 million.', '5 million', 'US$5 million'],
    ['There are twenty-five ferries.', 'five ferries', 'twenty-five ferries'],
  ])('refuses a phrase that cuts a number, and names the whole: %s', (text, phrase, whole) => {
    const article = extractArticle(text);
    expect(() => makeLocator(article, 1, phrase)).toThrow(
      `"${phrase}" is not in block 1. It prints "${whole}": take the number whole.`,
    );
    expect(makeLocator(article, 1, whole).of).toBe(1);
  });

  it('is blind to the typography of the phrase', () => {
    expect(makeLocator(sampleArticle, 7, "20TH readers' fair")).toEqual(
      makeLocator(sampleArticle, 7, '20th\u00a0Readers’ Fair'),
    );
  });

  it.each([
    [99, 'x', undefined, /Block 99 is not in the text: it has 12 blocks/],
    [4, '130 schools', undefined, /"130 schools" is not in block 4/],
    [9, 'twelve lamps', 3, /there is no occurrence 3/],
    [4, '120 schools', 0, /there is no occurrence 0/],
    [10, 'says. Several', undefined, /runs over the end of a sentence in block 10/],
  ])('refuses block %i, phrase %j, occurrence %s with a sentence', (block, phrase, occurrence, message) => {
    expect(() => makeLocator(sampleArticle, block, phrase, { occurrence })).toThrow(message);
  });

  it('gives the same locator for a copy with other line ends and straight quotes', () => {
    const copy = sampleText.replaceAll('\n', '\r\n').replace(/[“”]/g, '"').replaceAll('’', "'");
    expect(makeLocator(extractArticle(copy, [[4, 5]]), 7, '80 percent')).toEqual(
      makeLocator(sampleArticle, 7, '80 percent'),
    );
  });
});

describe('locatorSchema', () => {
  const locator = makeLocator(sampleArticle, 4, '120 schools');

  it('takes what makeLocator makes', () => {
    expect(locatorSchema.parse(locator)).toEqual(locator);
  });

  it.each([
    [{ occurrence: 2 }, /not above the 1 in the block/],
    [{ block: 0 }, /expected number to be >=1/],
    [{ sentence_sha256: 'ABC' }, /64 lower-case hex digits/],
    [{ fingerprint: locator.fingerprint.slice(1) }, /32 lower-case hex digits/],
    [{ sentence_text: 'no words' }, /Unrecognized key/],
  ])('refuses %j', (change, message) => {
    expect(() => locatorSchema.parse({ ...locator, ...change })).toThrow(message);
  });
});
