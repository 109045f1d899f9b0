import type { Qualifier } from '../language/qualifier.ts';
import { readCardinal, scaleOf, smallOf } from './cardinal.ts';
import { afterHyphen, type Context, isGlued, isIn, isSpelled, product, wordAt } from './cursor.ts';
import { readFraction, readRest, readScaleOfPart, readTypedFraction, readTypedRest } from './fraction.ts';
import { type MoneyAt, readMoneyBefore } from './money.ts';
import { hasCents, readNumeral } from './numeral.ts';
import { readPower } from './power.ts';
import { readScale } from './scale.ts';
import { readSign } from './sign.ts';

/**
 * A number at its place, in tokens: `start` with sign, money and article, `first` the number itself, to `end` with its
 * scale. `readings` are all that it may be, the likeliest first. A `fraction` is part of a whole, 0 to 1.
 */
export type NumberAt = {
  start: number;
  first: number;
  end: number;
  value: number;
  readings: readonly number[];
  mantissa: number;
  scale: number;
  form: 'digits' | 'words' | 'fraction';
  plain: boolean;
  sign: '-' | '+' | null;
  qualifier: Qualifier | null;
  money: MoneyAt | null;
};

type Core = Pick<NumberAt, 'first' | 'end' | 'mantissa' | 'scale' | 'form' | 'plain'> & {
  readings: number[];
};

const isDigits = (context: Context, at: number) => {
  const kind = context.tokens[at]?.kind;
  return kind === 'digits' || kind === 'part';
};

/** Digits with what makes them another number: a power of ten, a fraction behind them. */
function readDigits(context: Context, at: number, isMoney: boolean): Core | undefined {
  const typed = readTypedFraction(context, at);
  if (typed)
    return {
      ...typed,
      mantissa: typed.value,
      scale: 1,
      form: 'fraction',
      plain: false,
      readings: [typed.value],
    };
  const numeral = readNumeral(context, at);
  if (!numeral) return undefined;
  const power = readPower(context, numeral.end, numeral);
  const isOfCents = isMoney && hasCents(numeral);
  const rest = power || !(numeral.plain || isOfCents) ? undefined : readTypedRest(context, numeral.end);
  const part = (rest?.value ?? 0) / (isOfCents ? 100 : 1);
  const readings = numeral.readings.map((value) => product(value + part, power?.factor ?? 1));
  const [mantissa = 0] = readings;
  const plain = numeral.plain && !power && !rest;
  return {
    first: at,
    end: rest?.end ?? power?.end ?? numeral.end,
    mantissa,
    scale: 1,
    form: 'digits',
    plain,
    readings,
  };
}

function readWords(context: Context, at: number): Core | undefined {
  const fraction = readFraction(context, at);
  if (fraction) {
    const { first, end, value } = fraction;
    return { first, end, mantissa: value, scale: 1, form: 'fraction', plain: false, readings: [value] };
  }
  const mixed = context.language.mixed.get(wordAt(context, at));
  if (mixed !== undefined)
    return {
      first: at,
      end: at + 1,
      mantissa: mixed,
      scale: 1,
      form: 'words',
      plain: false,
      readings: [mixed],
    };
  const cardinal = readCardinal(context, at);
  if (!cardinal) return readGroup(context, at);
  const { first, end, mantissa, scale, value } = cardinal;
  return { first, end, mantissa, scale, form: 'words', plain: false, readings: [value] };
}

/** "A dozen mills", "a score of riders", "a couple of kiosks". */
function readGroup(context: Context, at: number): Core | undefined {
  const { language, tokens } = context;
  const first = isIn(context, at, language.articles) ? at + 1 : at;
  const word = wordAt(context, first);
  const isOf = language.of.has(wordAt(context, first + 1)) && tokens[first + 2]?.kind === 'word';
  const value = language.groups.get(word) ?? (isOf ? language.sets.get(word) : undefined);
  if (value === undefined || (value === 20 && !(isOf && first > at))) return undefined;
  return { first, end: first + 1, mantissa: 1, scale: value, form: 'words', plain: false, readings: [value] };
}

/** "Point two five", spoken digit by digit, or with digits. */
function addPoint(context: Context, core: Core): Core {
  const { language, tokens } = context;
  if (!isIn(context, core.end, language.point) || core.scale !== 1) return core;
  let [digits, end] = ['', core.end + 1];
  if (tokens[end]?.kind === 'digits') digits = tokens[end++]?.lower ?? '';
  else
    for (let digit = smallOf(language, wordAt(context, end)); digit !== undefined && digit < 10; ) {
      digits += digit;
      end += 1;
      digit = smallOf(language, wordAt(context, end));
    }
  if (digits === '') return core;
  const mantissa = Number(`${core.mantissa}.${digits}`);
  return { ...core, end, mantissa, readings: [mantissa] };
}

/** "And a half": on top of the number as far as it was read, before its scale or behind it. */
function addRest(context: Context, core: Core): Core {
  const rest = core.form === 'fraction' || core.scale === 100 ? undefined : readRest(context, core.end);
  if (!rest || (core.scale > 1 && scaleOf(context.language, wordAt(context, rest.end)) !== undefined))
    return core;
  const mantissa = core.mantissa + rest.value;
  return { ...core, end: rest.end, mantissa, readings: [product(mantissa, core.scale)] };
}

function addScales(context: Context, core: Core, isMoney: boolean): Core {
  let open = core;
  const { first } = core;
  for (
    let next = readScale(context, open.end, { isMoney, first });
    next;
    next = readScale(context, open.end, { isMoney, first })
  ) {
    const { factor, end } = next;
    const scaled = open.readings.map((value) => product(value, factor));
    open = {
      ...open,
      end,
      scale: open.scale * factor,
      readings: next.isLetter && !isMoney ? [...scaled, ...open.readings] : scaled,
    };
  }
  return withUnsure(context, open, isMoney);
}

/** "5m" is five metres, or five million. */
function withUnsure(context: Context, core: Core, isMoney: boolean): Core {
  const factor = isGlued(context, core.end)
    ? context.language.scaleLetters.get(wordAt(context, core.end))
    : undefined;
  if (factor === undefined || isMoney || core.scale !== 1) return core;
  return { ...core, readings: [...core.readings, ...core.readings.map((value) => product(value, factor))] };
}

function scalePart(context: Context, core: Core): Core {
  const of = readScaleOfPart(context, core.end);
  if (!of) return core;
  return {
    ...core,
    end: of.end,
    scale: of.scale,
    form: 'words',
    readings: [product(core.mantissa, of.scale)],
  };
}

/** "12 million two hundred thousand": digits with a scale, and what is below it in words. */
function addWords(context: Context, core: Core): Core {
  if (core.form !== 'digits' || core.scale < 1000) return core;
  const words = readCardinal(context, core.end);
  if (!words || words.scale < 100 || words.value >= core.scale || words.first > core.end) return core;
  return { ...core, end: words.end, readings: core.readings.map((value) => value + words.value) };
}

/** "Half a million dollars", "2.5bn", "three and three-quarter million", "a million and a half". */
function readCore(context: Context, at: number, isMoney: boolean): Core | undefined {
  const core =
    isDigits(context, at) || context.tokens[at]?.kind === 'mark'
      ? readDigits(context, at, isMoney)
      : readWords(context, at);
  if (!core) return undefined;
  if (core.form === 'fraction') return scalePart(context, core);
  const pointed = addPoint(context, core);
  const whole = pointed.scale === 1 ? addRest(context, pointed) : pointed;
  return addWords(context, addRest(context, addScales(context, whole, isMoney)));
}

/** Whether digits at a place belong to a word that they touch: N95, A4, PM2. */
const isInWord = (context: Context, at: number) =>
  isGlued(context, at) && (isSpelled(context.tokens[at - 1]) || context.tokens[at - 1]?.kind === 'digits');

/** The number that begins at a token, with its sign and the money before it; undefined where none does. */
export function readNumber(context: Context, start: number): NumberAt | undefined {
  const sign = readSign(context, start);
  const signed = sign?.end ?? start;
  const money = readMoneyBefore(context, signed) ?? null;
  const inner = money || sign?.qualifier ? readSign(context, money?.end ?? signed) : undefined;
  const at = inner?.end ?? money?.end ?? signed;
  const token = context.tokens[at];
  if (!token || (money && token.kind === 'word')) return undefined;
  if (token.kind === 'digits' && !money && isInWord(context, at)) return undefined;
  const core = readCore(context, at, money !== null);
  if (!core) return undefined;
  const printed = sign?.sign ?? inner?.sign ?? null;
  const { first, end, mantissa, scale, form, plain } = core;
  const readings = printed === '-' ? core.readings.map((value) => -value) : core.readings;
  const qualifier = sign?.qualifier ?? null;
  return {
    start,
    first,
    end,
    value: readings[0] ?? 0,
    readings,
    mantissa,
    scale,
    form,
    plain,
    sign: printed,
    qualifier,
    money,
  };
}

/** A number of which a word leaves open how many: "several hundred", "millions of", "tens of thousands". */
export function readOpenNumber(
  context: Context,
  at: number,
): { start: number; first: number; end: number } | undefined {
  const { language } = context;
  if (isIn(context, at, language.scalesOpen)) return { start: at, first: at, end: pastOpen(context, at + 1) };
  const article = isIn(context, at, language.articles) ? at + 1 : at;
  if (!isIn(context, article, language.vague)) return undefined;
  const of = language.of.has(wordAt(context, article + 1)) ? article + 2 : article + 1;
  const scale = afterHyphen(context, of);
  const word = wordAt(context, scale);
  const isScale =
    language.scales.has(word) || language.groups.has(word) || isIn(context, scale, language.scalesOpen);
  if (!isScale) return undefined;
  return { start: at, first: scale, end: pastOpen(context, scale + 1) };
}

/** "Tens of thousands", "several hundred thousand". */
function pastOpen(context: Context, from: number): number {
  const { language } = context;
  let end = from;
  for (;;) {
    const next = language.of.has(wordAt(context, end)) ? end + 1 : end;
    const word = wordAt(context, next);
    if (!isIn(context, next, language.scalesOpen) && !language.scales.has(word)) return end;
    end = next + 1;
  }
}
