import { CURRENCY_CODES, CURRENCY_SIGNS, SIGN_PREFIXES, WORDLIKE_CODES } from './currencies.ts';
import { afterHyphen, type Context, findPhraseAt, isGlued, isMark, wordAt } from './cursor.ts';

/** Money beside a number: codes of ISO 4217, the likeliest first; several where it is not said which. */
export type Money = { currencies: readonly string[]; name: string };
export type MoneyAt = Money & { start: number; end: number };

const isCode = (text: string) => CURRENCY_CODES.has(text);
const signOf = (context: Context, at: number) =>
  context.tokens[at]?.kind === 'mark' ? CURRENCY_SIGNS.get(context.tokens[at]?.text ?? '') : undefined;

/** A letter prefix before a sign: US$, C$, U.S. $, and where it begins. */
function readPrefix(context: Context, sign: number): { start: number; code: string } | undefined {
  const { tokens } = context;
  const text = tokens[sign]?.text;
  if (text !== '$' && text !== '£') return undefined;
  if (
    isMark(context, sign - 1, '.') &&
    wordAt(context, sign - 2) === 's' &&
    wordAt(context, sign - 4) === 'u'
  )
    return { start: sign - 4, code: 'USD' };
  const before = tokens[sign - 1];
  if (before?.kind !== 'word') return undefined;
  const code = SIGN_PREFIXES.get(before.text + text);
  const isNear = isGlued(context, sign) || before.text.length > 1;
  return code && isNear ? { start: sign - 1, code } : undefined;
}

/** Money before a number: a sign, a code, Rs and kr. `end` is where the number begins. */
export function readMoneyBefore(context: Context, at: number): MoneyAt | undefined {
  const { tokens } = context;
  const token = tokens[at];
  if (!token) return undefined;
  const sign = signOf(context, at);
  if (sign) return { start: at, end: at + 1, currencies: sign, name: sign[0] ?? token.text };
  if (token.kind !== 'word') return undefined;
  for (const k of [at + 1, at + 4]) {
    const prefix = signOf(context, k) ? readPrefix(context, k) : undefined;
    if (prefix?.start === at) return { start: at, end: k + 1, currencies: [prefix.code], name: prefix.code };
  }
  return readCodeBefore(context, at);
}

function readCodeBefore(context: Context, at: number): MoneyAt | undefined {
  const { tokens } = context;
  const text = tokens[at]?.text ?? '';
  const next = tokens[at + 1];
  if (isCode(text)) {
    const isSure = !WORDLIKE_CODES.has(text) || next?.kind === 'digits';
    const sign = signOf(context, at + 1) ? 1 : 0;
    return isSure
      ? { start: at, end: at + 1 + sign, currencies: [text === 'RMB' ? 'CNY' : text], name: text }
      : undefined;
  }
  const short = SHORT_NAMES.get(text);
  if (!short) return undefined;
  const end = isMark(context, at + 1, '.') && isGlued(context, at + 1) ? at + 2 : at + 1;
  if (tokens[end]?.kind !== 'digits') return undefined;
  return { start: at, end, currencies: short, name: short[0] ?? text };
}

/** Names of money that are shortened before digits. */
export const SHORT_NAMES: ReadonlyMap<string, readonly string[]> = new Map([
  ['Rs', ['INR', 'PKR', 'LKR', 'NPR', 'MUR']],
  ['kr', ['SEK', 'NOK', 'DKK', 'ISK']],
  ['Kr', ['SEK', 'NOK', 'DKK', 'ISK']],
  ['RM', ['MYR']],
  ['Rp', ['IDR']],
  ['Tk', ['BDT']],
  ['KSh', ['KES']],
]);

const SCALED_CODE = /^(?<scale>[kKMmB])(?<code>[A-Z]{3})$/;
const SCALE_OF: Record<string, number> = { k: 1e3, K: 1e3, M: 1e6, m: 1e6, B: 1e9 };

/** Money behind a number, past a scale: "5 €", "5 USD", "5 MUSD", "5 million dollars", "millions of euros". */
export function readMoneyBehind(context: Context, from: number): (MoneyAt & { scale: number }) | undefined {
  const { tokens, language } = context;
  const hyphen = afterHyphen(context, from);
  const at = language.of.has(wordAt(context, hyphen)) ? hyphen + 1 : hyphen;
  const token = tokens[at];
  if (!token) return undefined;
  const sign = signOf(context, at);
  if (sign && at === from && !isMoneyAhead(context, at))
    return { start: at, end: at + 1, currencies: sign, name: sign[0] ?? '', scale: 1 };
  if (token.kind !== 'word') return undefined;
  if (isCode(token.text)) return readCodeBehind(context, at, token.text);
  const { scale, code } = SCALED_CODE.exec(token.text)?.groups ?? {};
  if (scale && code && isCode(code))
    return { start: at, end: at + 1, currencies: [code], name: code, scale: SCALE_OF[scale] ?? 1 };
  return readMoneyWord(context, at);
}

/** "5 USD", "75 USD million". */
function readCodeBehind(
  { language, tokens }: Context,
  at: number,
  text: string,
): MoneyAt & { scale: number } {
  const code = text === 'RMB' ? 'CNY' : text;
  const scale = language.scales.get(tokens[at + 1]?.lower ?? '');
  return { start: at, end: scale ? at + 2 : at + 1, currencies: [code], name: code, scale: scale ?? 1 };
}

/** "5 $6": the sign is the next number's. */
const isMoneyAhead = (context: Context, at: number) =>
  context.tokens[at]?.spaced === true &&
  context.tokens[at + 1]?.kind === 'digits' &&
  isGlued(context, at + 1);

function readMoneyWord(context: Context, at: number): (MoneyAt & { scale: number }) | undefined {
  const { language } = context;
  const full = findPhraseAt(context, at, language.moneyAdjectives);
  const code = full && language.moneyAdjectives.get(full.phrase);
  if (full && code) return { start: at, end: full.end, currencies: [code], name: code, scale: 1 };
  const word = wordAt(context, at);
  const currencies = language.money.get(word);
  if (!currencies) return undefined;
  return { start: at, end: at + 1, currencies, name: currencies[0] ?? word, scale: 1 };
}
