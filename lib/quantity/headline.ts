import type { Language } from '../language/language.ts';
import { CURRENCY_CODES } from './currencies.ts';
import type { Token } from './token.ts';

/** Words of so few letters may be a symbol or a code: MW, EUR. */
const LONG = 4;
/** So many capitals make a headline of a line that ends without a point. */
const LEAST_WORDS = 4;

/** Whether a line has words in capitals only, or in a row that each begin with one, as headlines do. */
function isHeadline(line: readonly Token[], { capitalNouns }: Language): boolean {
  const long = line.filter(({ kind, text }) => kind === 'word' && text.length >= LONG);
  if (long.length < 2) return false;
  if (long.every(({ text }) => text === text.toUpperCase() && text !== text.toLowerCase())) return true;
  const capitals = line.filter(({ kind, text }) => kind === 'word' && /^\p{Lu}/u.test(text));
  const mayBe = !capitalNouns && capitals.length >= LEAST_WORDS;
  if (!mayBe || /^[.?!:;]$/.test(line.at(-1)?.text ?? '')) return false;
  return long.every(({ text }) => /^\p{Lu}/u.test(text));
}

/** As a sentence would have it; months and codes keep their capitals. */
function toPlain(token: Token, { months }: Language): Token {
  const isPlain =
    token.kind === 'word' &&
    token.text.length >= LONG &&
    !months.has(token.lower) &&
    !CURRENCY_CODES.has(token.text);
  return isPlain ? { ...token, text: token.text.toLowerCase() } : token;
}

/** The tokens of a text with its headlines in lower case: what is counted there is no name for its capitals. */
export function plainHeadlines(text: string, tokens: readonly Token[], language: Language): readonly Token[] {
  const lines: Token[][] = [];
  let end = 0;
  for (const token of tokens) {
    const isNext = lines.length === 0 || (token.spaced && text.slice(end, token.start).includes('\n'));
    if (isNext) lines.push([token]);
    else lines.at(-1)?.push(token);
    end = token.end;
  }
  return lines.flatMap((line) =>
    isHeadline(line, language) ? line.map((token) => toPlain(token, language)) : line,
  );
}
