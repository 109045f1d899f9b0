import { isPlural } from './counted.ts';
import { type Context, isDash, isGlued, isIn, isMark, wordAt } from './cursor.ts';

/** A stretch of tokens. */
export type Stretch = { start: number; end: number };

const SEPARATOR = /^[-/.\u2010\u2011]$/u;

function numberAt(context: Context, at: number, most: number): number | undefined {
  const token = context.tokens[at];
  if (token?.kind !== 'digits' || token.lower.length > 2) return undefined;
  const value = Number(token.lower);
  return value >= 1 && value <= most ? value : undefined;
}

export const isYearNumber = (context: Context, at: number): boolean => {
  const token = context.tokens[at];
  return token?.kind === 'digits' && /^(?:1\d|20|21)\d\d$/.test(token.lower);
};

/** 2020-04-01, 12/05/2020, 12.05.2020. */
function readNumeric(context: Context, at: number): Stretch | undefined {
  const { tokens } = context;
  const [a, s, b, t, c] = tokens.slice(at, at + 5);
  if (a?.kind !== 'digits' || b?.kind !== 'digits' || c?.kind !== 'digits') return undefined;
  if (!s || !t || !SEPARATOR.test(s.text) || s.text !== t.text) return undefined;
  if ([1, 2, 3, 4].some((k) => !isGlued(context, at + k))) return undefined;
  const lengths = [a, b, c].map(({ lower }) => lower.length).join('');
  const isIso = lengths === '422' && Number(b.lower) <= 12 && Number(c.lower) <= 31;
  const isLong = /^[12][12][24]$/.test(lengths) && Number(a.lower) <= 31 && Number(b.lower) <= 31;
  const isShort = lengths.endsWith('2') && s.text !== '/';
  return isIso || (isLong && !isShort) ? { start: at, end: at + 5 } : undefined;
}

/** A month's name, with its point; capitals tell March from a march. */
function pastMonth(context: Context, at: number): number | undefined {
  const { tokens, language } = context;
  const token = tokens[at];
  if (!isIn(context, at, language.months) || !/^\p{Lu}/u.test(token?.text ?? '')) return undefined;
  const isShort = (token?.text.length ?? 9) <= 4 && isMark(context, at + 1, '.') && isGlued(context, at + 1);
  return isShort ? at + 2 : at + 1;
}

/** A day with what makes it an ordinal: "12", "12th", "12.". */
function pastDay(context: Context, at: number): number | undefined {
  const { language, tokens } = context;
  if (numberAt(context, at, 31) === undefined) return undefined;
  const end = isGlued(context, at + 1) && isIn(context, at + 1, language.ordinalEnds) ? at + 2 : at + 1;
  const isDotted =
    language.ordinalEnds.has('.') && isMark(context, end, '.') && pastMonth(context, end + 1) !== undefined;
  const isLonger =
    isGlued(context, end) &&
    /^[.,:%°]$/.test(tokens[end]?.text ?? '') &&
    tokens[end + 1]?.kind === 'digits' &&
    isGlued(context, end + 1);
  return isLonger ? undefined : end + (isDotted ? 1 : 0);
}

/** What joins days: a dash, a comma, and, to, or. */
function pastJoint(context: Context, at: number): number {
  const { range, and } = context.language;
  const word = wordAt(context, at);
  const isWord = word === and || range.to.has(word) || range.or.has(word);
  if (isWord || isDash(context.tokens[at]) || isMark(context, at, '/')) return at + 1;
  if (!isMark(context, at, ',')) return at;
  const next = wordAt(context, at + 1);
  return next === and ? at + 2 : at + 1;
}

/** So many days may stand before their month. */
const MOST_DAYS = 8;

/** Days in a row: "12", "1 and 12", "30 to 31", "3, 4 and 5". */
function pastDays(context: Context, at: number): number | undefined {
  const first = pastDay(context, at);
  if (first === undefined) return undefined;
  let end: number = first;
  for (let count = 1; ; count += 1) {
    const joint: number = pastJoint(context, end);
    const next: number | undefined = joint > end ? pastDay(context, joint) : undefined;
    if (next === undefined || count === MOST_DAYS || isNumberOfMore(context, next)) return end;
    end = next;
  }
}

/** "May 12, 300 people": the second number is none of the days. */
const isNumberOfMore = (context: Context, end: number) => {
  const { tokens, language } = context;
  const next = tokens[end];
  return (
    next !== undefined &&
    (next.text === '%' ||
      (next.kind === 'word' && (language.percent.has(next.lower) || isPlural(context, next.lower))))
  );
};

/** A year behind a day or a month, with its comma. */
function pastYear(context: Context, at: number): number {
  const comma = isMark(context, at, ',') ? at + 1 : at;
  const isPart = (k: number) =>
    isGlued(context, k) &&
    /^[-/.,]$/.test(context.tokens[k]?.text ?? '') &&
    context.tokens[k + 1]?.kind === 'digits' &&
    isGlued(context, k + 1);
  return isYearNumber(context, comma) && !isPart(comma + 1) ? comma + 1 : at;
}

/** "In May 12 people died" is no date. */
function isCount(context: Context, month: number, end: number): boolean {
  return isIn(context, month - 1, context.language.monthAfter) && isNumberOfMore(context, end);
}

function readMonthFirst(context: Context, at: number): Stretch | undefined {
  const month = pastMonth(context, at);
  if (month === undefined) return undefined;
  const article = isIn(context, month, context.language.determiners) ? month + 1 : month;
  const days = pastDays(context, article);
  if (days !== undefined && !isCount(context, at, days)) return { start: at, end: pastYear(context, days) };
  const year = pastYear(context, month);
  return year > month ? { start: at, end: year } : undefined;
}

function readDayFirst(context: Context, at: number): Stretch | undefined {
  const { language } = context;
  const days =
    isGlued(context, at) && context.tokens[at - 1]?.kind === 'word' ? undefined : pastDays(context, at);
  if (days === undefined) return undefined;
  const of = language.of.has(wordAt(context, days)) ? days + 1 : days;
  const month = pastMonth(context, of);
  if (month === undefined) return undefined;
  return { start: at, end: pastYear(context, month) };
}

/** A date that begins at a token: "May 20, 2014", "1–12 April 2020", "the 12th of May", "2020-04-01", "October 2022". */
export function readDate(context: Context, at: number): Stretch | undefined {
  const token = context.tokens[at];
  if (token?.kind === 'word') return readMonthFirst(context, at);
  return token?.kind === 'digits' ? (readNumeric(context, at) ?? readDayFirst(context, at)) : undefined;
}
