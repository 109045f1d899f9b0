import { describe, expect, it } from 'vitest';
import { foldWithIndex, normalise, stripInvisible } from '../../lib/text/normalise.ts';

describe('normalise(text)', () => {
  it('folds case, curly quotes, dashes and odd spaces', () => {
    expect(normalise(' The “Fair”\u00a0—  it’s\u2009OPEN ')).toBe('the "fair" - it\'s open');
  });

  it('folds compatibility forms: ligatures, full width, ellipsis', () => {
    expect(normalise('ﬁve １２ … Ⅳ')).toBe('five 12 ... iv');
  });

  it('removes soft hyphens, zero-width characters and byte order marks', () => {
    expect(normalise('\uFEFFread\u00ADing\u200B rooms')).toBe('reading rooms');
  });

  it('makes composed and decomposed letters the same', () => {
    expect(normalise('cafe\u0301')).toBe(normalise('café'));
  });

  it('keeps every letter and digit: 120 is not 130', () => {
    expect(normalise('120 schools')).not.toBe(normalise('130 schools'));
  });

  it('counts doubled dashes as one', () => {
    expect(normalise('a--b')).toBe(normalise('a—b'));
  });
});

describe('foldWithIndex(text)', () => {
  it('knows where each unit came from, also after folds that change the length', () => {
    const text = '… “Five”';
    const { text: folded, sourceIndex } = foldWithIndex(text);
    expect(text[sourceIndex[folded.indexOf('five')] ?? -1]).toBe('F');
  });
});

describe('stripInvisible(text)', () => {
  it('leaves visible text alone', () => {
    expect(stripInvisible('5G – “x”')).toBe('5G – “x”');
  });
});
