import { describe, expect, it } from 'vitest';
import {
  cleanBlock,
  EXTRACTOR_VERSION,
  extractArticle,
  splitRawBlocks,
  suggestJoins,
} from '../../lib/text/extract.ts';
import { sampleArticle, sampleText } from '../support/sample-article.ts';

describe('splitRawBlocks(text)', () => {
  it('counts runs of non-blank lines and ignores blank lines at both ends', () => {
    expect(splitRawBlocks('\n\n a\nb\n \u00a0\n\nc\n')).toEqual([' a\nb', 'c']);
  });

  it('counts the same under CRLF, lone CR and a byte order mark', () => {
    for (const end of ['\r\n', '\r']) {
      expect(splitRawBlocks(`\uFEFF${sampleText.replaceAll('\n', end)}`)).toEqual(splitRawBlocks(sampleText));
    }
  });

  it('joins a word that a soft hyphen breaks at a line end', () => {
    expect(splitRawBlocks('infor\u00ad\nmation')).toEqual(['information']);
  });

  it('takes a line of invisible characters as blank', () => {
    expect(splitRawBlocks('a\n\u200b\nb')).toEqual(['a', 'b']);
  });
});

describe('cleanBlock(raw)', () => {
  it.each([
    ['the [guidebook](#) says', 'the guidebook says'],
    ['([Moss](#)) and [#tag](https://example.org/a)', '(Moss) and #tag'],
    ['left over(#) here', 'left over here'],
    ['a US \\\\$5 and \\$6 chest', 'a US $5 and $6 chest'],
    ['20th\u00a0Fair\n  of\tall', '20th Fair of all'],
    ['read\u00ading\u200b', 'reading'],
    ['infor-\nmation of 1990-\n1995', 'infor-mation of 1990-1995'],
    ['by land –\nand sea, pre- and', 'by land – and sea, pre- and'],
    ['a list [1] (see (b)) stays', 'a list [1] (see (b)) stays'],
  ])('%j → %j', (raw, clean) => {
    expect(cleanBlock(raw)).toBe(clean);
  });
});

describe('extractArticle(text, joins)', () => {
  it('joins broken blocks and numbers what is left from 1', () => {
    expect(splitRawBlocks(sampleText)).toHaveLength(13);
    expect(sampleArticle.extractor).toBe(EXTRACTOR_VERSION);
    expect(sampleArticle.blocks.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(sampleArticle.blocks[3]?.sentences[0]).toContain('120 schools and four reading circles');
    expect(sampleArticle.blocks[4]?.text).toBe('Shared work');
  });

  it('joins more than two blocks', () => {
    expect(extractArticle('a\n\nb\n\nc\n\nd', [[2, 3, 4]]).blocks.map(({ text }) => text)).toEqual([
      'a',
      'b c d',
    ]);
    expect(
      extractArticle('a\n\nb\n\nc', [
        [1, 2],
        [2, 3],
      ]).blocks.map(({ text }) => text),
    ).toEqual(['a b c']);
  });

  it.each([[[1, 3]], [[2, 1]], [[0, 1]], [[3, 4]], [[2]]])('refuses the join %j with a sentence', (join) => {
    expect(() => extractArticle('a\n\nb\n\nc', [join])).toThrow(
      /must name neighbouring raw blocks, and the text has 3/,
    );
  });

  it('cuts the sample into the sentences a reader counts', () => {
    expect(sampleArticle.blocks.map(({ sentences }) => sentences.length)).toEqual([
      1, 1, 3, 3, 1, 3, 4, 4, 4, 2, 2, 2,
    ]);
  });
});

describe('suggestJoins(text)', () => {
  it('finds the broken sentence and leaves headings alone', () => {
    expect(suggestJoins(sampleText)).toEqual([[4, 5]]);
  });
});
