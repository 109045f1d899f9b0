import { expect, it } from 'vitest';
import { findLooseWords } from '../../lib/figures/loose-words.ts';
import { ENGLISH } from '../../lib/language/english.ts';
import { GERMAN } from '../../lib/language/german.ts';
import { NO_WORDS } from '../../lib/language/no-words.ts';

it.each([
  ['English', ENGLISH, 'Many mills ramped up output; 12 several-storey ones did not.', ['Many', 'ramped up']],
  ['German', GERMAN, 'Viele Mühlen arbeiten häufig nachts, many nicht.', ['Viele', 'häufig']],
  ['a language without a file', NO_WORDS, 'Many mills, viele Mühlen.', []],
])('findLooseWords(text) finds words of %s alone', (_, language, text, found) => {
  expect(findLooseWords(text, language).map(({ start, end }) => text.slice(start, end))).toEqual(found);
});
