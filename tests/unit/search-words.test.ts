import { describe, expect, it } from 'vitest';
import { listWords, toSearchWords } from '../../lib/search/search-words.ts';

describe('toSearchWords(text)', () => {
  it.each([
    ['Nepal', [["'nepal':*"]]],
    ['two billion', [["'two':*", "'2'"], ["'billion':*"]]],
    [
      '$5bn',
      [
        ["'5'", "'five'", "'5bn'", "'5bln'", "'5mrd'", "'5b'"],
        ["'billion':*", "'5bn'", "'5bln'", "'5mrd'", "'5b'"],
      ],
    ],
    [
      '1,200 m',
      [
        ["'1200'", "'1200mn'", "'1200mln'", "'1200mio'", "'1200m'", "'1200mm'"],
        ["'million':*", "'1200mn'", "'1200mln'", "'1200mio'", "'1200m'", "'1200mm'"],
      ],
    ],
    ['83%', [["'83'"]]],
    ['83 Per cent', [["'83'"], ["'percent':*", "('per' <-> 'cent')"]]],
    ['per centre', [["'per':*"], ["'centre':*"]]],
    ['2,000,000,000', [["'2000000000'"]]],
    ['2.5 or 2,5', [["'2.5'"], ["'or':*"], ["'2.5'"]]],
    ['1,2', [["'1.2'"]]],
    ['China’s co-operation', [["'china':*"], ["'co':*"], ["'operation':*"]]],
    ["' | !sweden & <->", [["'sweden':*"]]],
    ['Côte', [["'côte':*"]]],
    ['%_\\ :*', []],
    ['', []],
  ])('reads %j', (text, words) => {
    expect(toSearchWords(text)).toEqual(words);
  });

  it('lets no sign through that PostgreSQL would take for an operator', () => {
    const all = Array.from({ length: 0x3000 }, (_, code) => String.fromCodePoint(code)).join(' ');
    const terms = toSearchWords(all).flat();
    expect(terms.length).toBeGreaterThan(1000);
    for (const term of terms) expect(term).toMatch(/^'[\p{L}\p{M}\d.]+'(:\*)?$/u);
  });
});

describe('listWords(text)', () => {
  it('gives each word as typed, so that one can be left out and the others asked for again', () => {
    expect(listWords(' $5bn,  China’s 83 per cent!')).toEqual(['5', 'bn', 'China', '83', 'per cent']);
    expect(listWords('% — ')).toEqual([]);
  });
});
