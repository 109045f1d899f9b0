import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../lib/text/extract.ts';
import { makeLocator, phraseHash } from '../../lib/text/locator.ts';
import { type ClaimToLocate, locateClaims } from '../../lib/verify/locate-claims.ts';
import { LAMPS_TEXT } from '../support/short-article.ts';

const TEXT = { body: [2, 3, 4], repeats: [{ block: 5, of: 3 }] };
const article = extractArticle(LAMPS_TEXT);

const locate = (...claims: Omit<ClaimToLocate, 'id'>[]) =>
  locateClaims(
    { text: TEXT, claims: claims.map((claim, at) => ({ id: `lamps-0${at + 1}`, ...claim })) },
    LAMPS_TEXT,
  );

describe('locateClaims(written, text)', () => {
  it('finds a phrase that stands once, as npm run locate would', () => {
    const { places, problems } = locate({ as_printed: 'nearly 40 ferries' });
    expect(problems).toEqual([]);
    expect(places.locators).toEqual({ 'lamps-01': [makeLocator(article, 2, 'nearly 40 ferries')] });
    expect(places.blocks).toBe(5);
  });

  it('finds it again where its block is repeated, and counts the repeat as none to choose among', () => {
    const { places } = locate({ as_printed: '32 to 41 percent' });
    expect(places.locators['lamps-01']?.map(({ block }) => block)).toEqual([3, 5]);
  });

  it.each<[string, Omit<ClaimToLocate, 'id'>, number]>([
    ['the block', { as_printed: '12 ferries', block: 4 }, 4],
    [
      'sentence and word, as drafts know them',
      { as_printed: '12 ferries', block: 2, sentence: 1, word: 11 },
      2,
    ],
  ])('takes the place that is said by %s', (_, claim, block) => {
    const { places, problems } = locate(claim);
    expect([problems, places.locators['lamps-01']?.[0]?.block]).toEqual([[], block]);
  });

  it.each<[string, Omit<ClaimToLocate, 'id'>, string]>([
    [
      'stands in several blocks',
      { as_printed: '12 ferries' },
      '"12 ferries", which stands in the blocks 2, 4; right: the one that is meant, as `block: 2`',
    ],
    [
      'stands elsewhere than is said',
      { as_printed: '12 ferries', block: 3 },
      '"12 ferries", which stands elsewhere; right: `block: 2 or 4`',
    ],
    [
      'stands several times in one block',
      { as_printed: 'lamps', block: 4 },
      '"lamps", which stands 2 times in block 4; right: the one that is meant, as `block: 4` and `occurrence: 1`, from 1 to 2',
    ],
    [
      'cuts a number',
      { as_printed: '0 ferries' },
      '"0 ferries", which is not in the text; right: `as_printed: 40 ferries`, the number whole',
    ],
    [
      'is not there',
      { as_printed: 'sixty lamps' },
      '"sixty lamps", which is not in the text; right: the phrase as the text prints it',
    ],
  ])('says what to add where a phrase %s', (_, claim, said) => {
    const { places, problems } = locate(claim);
    expect(places.locators).toEqual({});
    expect(problems.map(({ found, right }) => `${found}; right: ${right}`)).toEqual([said]);
  });

  it('keeps the order of claims and ledger in each block, by hashes alone', () => {
    const { places } = locateClaims(
      {
        text: TEXT,
        claims: [{ id: 'lamps-01', as_printed: 'dozens of lamps' }],
        ledger: [
          { block: 4, printed: 'old lamps' },
          { block: 4, printed: '2019' },
        ],
      },
      LAMPS_TEXT,
    );
    expect(places.order).toEqual({ 4: ['2019', 'dozens of lamps', 'old lamps'].map(phraseHash) });
  });
});
