import { type Context, isDash, isGlued, isIn, isMark, isSpelled, wordAt } from './cursor.ts';
import type { Stretch } from './date.ts';
import type { Item } from './item.ts';

const CAPITAL = /^\p{Lu}/u;
const JOINT = /^[-\u2010\u2011.,:/_&+@#]$/u;

const isText = ({ tokens }: Context, at: number) =>
  isSpelled(tokens[at]) || tokens[at]?.kind === 'digits' || tokens[at]?.kind === 'numeral';

/** A word with digits in it, as far as nothing parts it: "COVID-19", "PM2.5", "http://a.b/c1". */
export function pastRun(context: Context, at: number): number {
  let end = at + 1;
  for (;;) {
    const isNext = isGlued(context, end) && isText(context, end);
    const isJoined =
      isGlued(context, end) &&
      JOINT.test(context.tokens[end]?.text ?? '') &&
      isGlued(context, end + 1) &&
      isText(context, end + 1);
    if (!isNext && !isJoined) return end;
    end += isNext ? 1 : 2;
  }
}

/** Back to where a word with digits begins. */
export function beforeRun(context: Context, at: number, least: number): number {
  let start = at;
  while (start > least) {
    const isBefore = isGlued(context, start) && isText(context, start - 1);
    const isJoined =
      isGlued(context, start) &&
      JOINT.test(context.tokens[start - 1]?.text ?? '') &&
      start - 2 >= least &&
      isGlued(context, start - 1) &&
      isText(context, start - 2);
    if (!isBefore && !isJoined) return start;
    start -= isBefore ? 1 : 2;
  }
  return start;
}

/** Digits that touch letters or hang on a name by a hyphen: N95, 5G, COVID-19, iPhone-11. */
export function readCode(context: Context, at: number, least: number): Stretch | undefined {
  const { tokens, language } = context;
  if (tokens[at]?.kind !== 'digits') return undefined;
  const before = tokens[at - 1];
  const isTouched = isGlued(context, at) && isSpelled(before) && at - 1 >= least;
  const isHung =
    isDash(before) &&
    isGlued(context, at) &&
    isGlued(context, at - 1) &&
    tokens[at - 2]?.kind === 'word' &&
    at - 2 >= least;
  const name = tokens[at - 2];
  const isName =
    isHung &&
    !language.yearPrefixes.has(name?.lower ?? '') &&
    !language.measured.has(name?.lower ?? '') &&
    !language.hedgesBefore.has(name?.lower ?? '') &&
    !language.scales.has(name?.lower ?? '') &&
    !language.range.to.has(name?.lower ?? '') &&
    !language.attempts.has(name?.lower ?? '') &&
    !language.shares.in.has(name?.lower ?? '');
  if (!isTouched && !isName) return undefined;
  return { start: beforeRun(context, at, least), end: pastRun(context, at) };
}

/** "+1 202 555 0147": a plus with digits in groups behind it. */
export function readPhone(context: Context, at: number): Stretch | undefined {
  const { tokens } = context;
  if (!isMark(context, at, '+') || !isGlued(context, at + 1) || tokens[at + 1]?.kind !== 'digits')
    return undefined;
  let end = at + 2;
  const isNext = () => tokens[end]?.kind === 'digits' && (tokens[end]?.lower.length ?? 0) > 1;
  const isJoined = () => isDash(tokens[end]) && isGlued(context, end) && tokens[end + 1]?.kind === 'digits';
  while (isNext() || isJoined()) end += isNext() ? 1 : 2;
  return end > at + 3 ? { start: at, end } : undefined;
}

/** "17+1", "24/7", "9/11", "192.168.1.2", "0800 123 456": digits that are no number. */
export function readDigitCode(context: Context, at: number): Stretch | undefined {
  const { tokens } = context;
  const token = tokens[at];
  if (token?.kind !== 'digits') return undefined;
  const isZero = /^0\d/.test(token.lower);
  if (isZero) return { start: at, end: pastPhone(context, at + 1) };
  const isSum =
    isMark(context, at + 1, '+') || isMark(context, at + 1, '/') || wordAt(context, at + 1) === 'x';
  const isJoined =
    isSum && isGlued(context, at + 1) && isGlued(context, at + 2) && tokens[at + 2]?.kind === 'digits';
  return isJoined ? { start: at, end: pastRun(context, at) } : undefined;
}

function pastPhone(context: Context, from: number): number {
  let end = from;
  while (context.tokens[end]?.kind === 'digits' && (context.tokens[end]?.lower.length ?? 0) > 1) end += 1;
  return end;
}

/** What names a number before it: "Section 427", "No. 10", "Room 404", "#5". */
function labelBefore(context: Context, at: number): string | undefined {
  const { language } = context;
  if (isMark(context, at - 1, '#') && isGlued(context, at)) return '#';
  const dotted = isMark(context, at - 1, '.') && isGlued(context, at - 1) ? at - 2 : at - 1;
  return isIn(context, dotted, language.labels) ? wordAt(context, dotted) : undefined;
}

/** A capital in the middle of a sentence is a name's: "Windows 10", "Tesla Model 3". */
function isNameBefore(context: Context, at: number): boolean {
  const { tokens, language } = context;
  const before = tokens[at - 1];
  const isShort = isMark(context, at - 1, '.') && isGlued(context, at - 1);
  const name = isShort ? undefined : before;
  if (name?.kind !== 'word' || !/\p{Lu}/u.test(name.text)) return false;
  if (
    language.months.has(name.lower) ||
    language.hedgesBefore.has(name.lower) ||
    language.stops.has(name.lower)
  )
    return false;
  const opens =
    at - 2 < 0 || (tokens[at - 2]?.kind === 'mark' && /^[.!?:“"‘(]$/u.test(tokens[at - 2]?.text ?? ''));
  const isVerb =
    isIn(context, at + 1, language.verbs) &&
    !language.common.has(name.lower) &&
    !language.directions.adverb.test(name.lower);
  return !opens || isVerb || /\p{Lu}.*\p{Lu}/u.test(name.text);
}

/** "Three Gorges", "Seven Sisters": a number word that opens a name. */
function opensName(context: Context, item: Item): boolean {
  const { tokens, language } = context;
  const word = tokens[item.first];
  if (language.capitalNouns || item.form !== 'words' || !CAPITAL.test(word?.text ?? '')) return false;
  const next = tokens[item.last];
  const isName =
    next?.kind === 'word' && next.spaced && CAPITAL.test(next.text) && !language.nationalEnds.test(next.text);
  const before = tokens[item.first - 1];
  const opens = !before || (before.kind === 'mark' && !/^[,;-]$/.test(before.text));
  if (language.of.has(wordAt(context, item.first - 1)) && !opens) return true;
  return (
    isName ||
    (!opens && before?.kind === 'word' && CAPITAL.test(before.text) && tokens[item.last]?.kind !== 'word')
  );
}

/**
 * Whether a number belongs to a name or numbers a part: "Article 17", "Fortune 100", "Windows 10", "the bottom three".
 * `counts`: whether a plural that is counted follows, which only a known label outdoes.
 */
export function isLabelled(context: Context, item: Item): boolean {
  const { language } = context;
  const isTitle =
    !language.capitalNouns &&
    item.unitKind === 'measure' &&
    CAPITAL.test(context.tokens[item.last]?.text ?? '');
  const isBare = item.unitKind === null || item.unitKind === 'counted' || (isTitle && item.form === 'words');
  if (!isBare || item.scale !== 1 || item.sign !== null) return false;
  if (item.form === 'words' && opensName(context, item)) return true;
  const label = labelBefore(context, item.start);
  if (label === '#') return true;
  const counts = item.unitKind === 'counted' && isPluralUnit(context, item);
  if (label !== undefined) return !counts || !language.softLabels.has(label);
  if (item.form !== 'digits' || !item.plain) return false;
  if (isAirliner(context, item)) return true;
  if (counts) return false;
  if (language.hedgesBefore.has(wordAt(context, item.start - 1))) return false;
  return isNameBefore(context, item.start);
}

/** "The 737 MAX", "787 Dreamliners". */
const isAirliner = (context: Context, { first, last }: Item) =>
  /^7[0-8]7$/.test(context.tokens[first]?.lower ?? '') && isIn(context, last, context.language.airliners);

const isPluralUnit = ({ language }: Context, { unit }: Item) =>
  unit !== null && (language.plurals.has(unit) || language.pluralEnds.test(unit));
