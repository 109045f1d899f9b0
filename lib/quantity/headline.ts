import type { Language } from '../language/language.ts';
import { CURRENCY_CODES } from './currencies.ts';
import type { Token } from './token.ts';

/** Words of so few letters may be a symbol or a code: MW, EUR. */
const LONG = 4;
/** So many capitals make a headline of a line that ends without a point. */
const LEAST_WORDS = 4;

/** Whether a line has words in capitals only, or in a row that each begin with one, as headlines do. */
function isHeadline(line: readonly Token[], { capitalNouns }: Language): boolean {
  const isSmall = line.some(
    ({ kind, text }) => kind === 'word' && text.length >= LONG && /^\p{Ll}/u.test(text),
  );
  const long = isSmall ? [] : line.filter(({ kind, text }) => kind === 'word' && text.length >= LONG);
  if (long.length < 2) return false;
  if (long.every(({ text }) => text === text.toUpperCase() && text !== text.toLowerCase())) return true;
  const capitals = line.filter(({ kind, text }) => kind === 'word' && /^\p{Lu}/u.test(text));
  const mayBe = !capitalNouns && capitals.length >= LEAST_WORDS;
  if (!mayBe || /^[.?!:;]$/.test(line.at(-1)?.text ?? '')) return false;
  return true;
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

/** Where each line of a text begins, in tokens. */
function listLineStarts(text: string, tokens: readonly Token[]): number[] {
  const starts = [0];
  if (!text.includes('\n')) return starts;
  for (let at = 1; at < tokens.length; at += 1) {
    const [before, token] = [tokens[at - 1], tokens[at]];
    if (token?.spaced && text.slice(before?.end, token.start).includes('\n')) starts.push(at);
  }
  return starts;
}

/** The tokens of a text with its headlines in lower case: what is counted there is no name for its capitals. */
export function plainHeadlines(text: string, tokens: readonly Token[], language: Language): readonly Token[] {
  const starts = listLineStarts(text, tokens);
  let plain: Token[] | undefined;
  for (const [index, start] of starts.entries()) {
    const line = tokens.slice(start, starts[index + 1]);
    if (!isHeadline(line, language)) continue;
    plain ??= [...tokens];
    for (const [k, token] of line.entries()) plain[start + k] = toPlain(token, language);
  }
  return plain ?? tokens;
}
