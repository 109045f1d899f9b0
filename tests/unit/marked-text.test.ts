import { describe, expect, it } from 'vitest';
import {
  listContained,
  listMatched,
  MATCH_END,
  MATCH_START,
  markWords,
} from '../../lib/words/marked-text.ts';

const found = (word: string) => `${MATCH_START}${word}${MATCH_END}`;

describe('listMatched(text)', () => {
  it('gives what was found, each once and in small letters', () => {
    expect(listMatched(`${found('More')} than ${found('50')}, ${found('more')}`)).toEqual(['more', '50']);
    expect(listMatched('nothing')).toEqual([]);
  });
});

describe('markWords(text, found)', () => {
  const marked = (text: string, words: string[]) =>
    markWords(text, words)
      .map(([part, isFound]) => (isFound ? `[${part}]` : part))
      .join('');

  it.each([
    ['More than 50 countries', ['50', 'more'], '[More] than [50] countries'],
    ['2 of 20, 2.5, 1,2 and 2.', ['2'], '[2] of 20, 2.5, 1,2 and [2].'],
    ['China’s, Chinas and Indo-China', ['china'], '[China]’s, Chinas and Indo-[China]'],
    ['Côte d’Ivoire', ['cote', 'côte'], '[Côte] d’Ivoire'],
    ['state-owned (all)', ['state-owned', 'state', '(', 'all'], '[state-owned] ([all])'],
    ['a.b', ['a.b', 'axb'], '[a.b]'],
    ['axb', ['a.b'], 'axb'],
    ['nothing', [], 'nothing'],
    ['', ['x'], ''],
  ])('in %j marks %j', (text, words, right) => {
    expect(marked(text, words)).toBe(right);
  });

  it('loses nothing of a text', () => {
    const text = 'Sweden, Sweden: 83 percent — Sweden';
    expect(
      markWords(text, ['sweden', '83'])
        .map(([part]) => part)
        .join(''),
    ).toBe(text);
  });
});

describe('listContained(text, found)', () => {
  it('gives the words that a text has', () => {
    expect(listContained('Pew, Pew and 50', ['pew', '50', 'sweden'])).toEqual(['pew', '50']);
  });
});
