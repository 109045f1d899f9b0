import { describe, expect, it, test } from 'vitest';
import { MATCH_END, MATCH_START, parseMarked, toSearchWords } from '../../lib/search-words.ts';

describe('toSearchWords(text)', () => {
  it.each([
    ['Nepal', [["'nepal':*"]]],
    ['two billion', [["'two':*", "'2'"], ["'billion':*"]]],
    ['$5bn', [["'5'", "'five'"], ["'billion':*"]]],
    ['83%', [["'83'"]]],
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
    for (const term of toSearchWords(all).flat()) expect(term).toMatch(/^'[\p{L}\p{M}\d.]+'(:\*)?$/u);
  });
});

test('parseMarked(text) tells what was found from what stands around it', () => {
  const mark = (text: string) => `${MATCH_START}${text}${MATCH_END}`;
  expect(parseMarked(`more than ${mark('50')} of ${mark('all')}`)).toEqual([
    ['more than ', false],
    ['50', true],
    [' of ', false],
    ['all', true],
  ]);
  expect(parseMarked('nothing')).toEqual([['nothing', false]]);
  expect(parseMarked('')).toEqual([]);
});
