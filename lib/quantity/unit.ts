import { afterHyphen, type Context, findPhraseAt, isGlued, isIn, isMark, wordAt } from './cursor.ts';
import { GLUED_SYMBOLS, LENGTHS, UNIT_SYMBOLS } from './unit-symbols.ts';

/** What a number is in: a percentage, points of one, times, a unit of measure. `factor` takes it to the unit's base. */
export type UnitAt = {
  kind: 'percent' | 'points' | 'times' | 'measure';
  name: string;
  end: number;
  factor: number;
};

const PERCENT = /^[%％٪]$/u;

function readPercent(context: Context, from: number): UnitAt | undefined {
  const { tokens, language } = context;
  const percent: Omit<UnitAt, 'end'> = { kind: 'percent', name: 'percent', factor: 1 };
  const sign = tokens[from];
  if (sign?.kind === 'mark' && PERCENT.test(sign.text)) {
    const points = afterHyphen(context, from + 1);
    if (isIn(context, points, language.points) && !language.of.has(wordAt(context, points + 1)))
      return { kind: 'points', name: 'percentage points', factor: 1, end: points + 1 };
    return { ...percent, end: from + 1 };
  }
  if (sign?.text === '‰') return { ...percent, factor: 0.1, end: from + 1 };
  const at = afterHyphen(context, from);
  const points = findPhraseAt(context, at, language.pointPhrases);
  if (points)
    return { kind: 'points', name: 'percentage points', factor: 1, end: pastPoint(context, points) };
  const basis = findPhraseAt(context, at, language.basisPoints);
  if (basis) return { kind: 'points', name: 'basis points', factor: 1, end: basis.end };
  const phrase = findPhraseAt(context, at, language.percentPhrases);
  if (phrase) return { ...percent, end: pastPoint(context, phrase) };
  return isIn(context, at, language.percent) ? { ...percent, end: at + 1 } : undefined;
}

/** "p.c." ends with its point, but not at the end of a sentence. */
const pastPoint = (context: Context, { end, phrase }: { end: number; phrase: string }) =>
  phrase.includes('.') && isMark(context, end, '.') && isGlued(context, end) ? end + 1 : end;

function readDegrees(context: Context, at: number): UnitAt | undefined {
  const { tokens } = context;
  const isSign = tokens[at]?.text === '°' || tokens[at]?.text === 'º';
  const scale = at + 1;
  const letter = tokens[scale]?.text;
  const own = letter === 'C' ? 'degrees Celsius' : letter === 'F' ? 'degrees Fahrenheit' : undefined;
  const name = own ?? context.language.degrees.get(wordAt(context, scale));
  if (isSign) return { kind: 'measure', factor: 1, name: name ?? 'degrees', end: name ? scale + 1 : scale };
  if (tokens[at]?.text === '℃') return { kind: 'measure', factor: 1, name: 'degrees Celsius', end: scale };
  return undefined;
}

/** A symbol of a unit, with a raised 2 or 3: "km", "m²", "km/h". */
function readSymbol(context: Context, from: number): UnitAt | undefined {
  const { tokens } = context;
  const at = afterHyphen(context, from);
  const token = tokens[at];
  const name = token?.kind === 'word' || token?.text === '×' ? UNIT_SYMBOLS.get(token.text) : undefined;
  if (!token || name === undefined) return readDegrees(context, from);
  if (GLUED_SYMBOLS.has(token.text) && !isGlued(context, at) && !/^[mgL]$/.test(token.text)) return undefined;
  return withPower(context, { kind: 'measure', factor: 1, name, end: at + 1 });
}

const POWERS: Record<string, string> = { '²': 'square ', '2': 'square ', '³': 'cubic ', '3': 'cubic ' };

/** A length with a raised 2 or 3 is an area or a volume: "km²". */
function withPower(context: Context, unit: UnitAt): UnitAt {
  const raised = isGlued(context, unit.end) ? context.tokens[unit.end]?.text : undefined;
  const power = LENGTHS.has(unit.name) ? POWERS[raised ?? ''] : undefined;
  return power ? { ...unit, name: `${power}${unit.name}`, end: unit.end + 1 } : unit;
}

/** A unit by its word: "miles", "square kilometres", "six-inch", "degrees Celsius". */
function readNamed(context: Context, from: number): UnitAt | undefined {
  const { language } = context;
  const at = afterHyphen(context, from);
  const phrase = findPhraseAt(context, at, language.units);
  if (phrase && phrase.end > at + 1)
    return toNamed(context, { end: phrase.end, name: language.units.get(phrase.phrase) ?? '' });
  const power = language.powers.get(wordAt(context, at));
  const word = power ? afterHyphen(context, at + 1) : at;
  const name =
    language.units.get(wordAt(context, word)) ??
    (power ? UNIT_SYMBOLS.get(context.tokens[word]?.text ?? '') : undefined);
  if (name === undefined) return undefined;
  const energy = readHours(context, word + 1, name);
  return energy ?? toNamed(context, { end: word + 1, name: `${power ?? ''}${name}` });
}

const WATTS = /^(?:kilo|mega|giga|tera)?watts$/;

/** "Terawatt hours", "kilowatt-hours": what runs on for hours is an energy. */
function readHours(context: Context, from: number, name: string): UnitAt | undefined {
  const at = afterHyphen(context, from);
  if (!WATTS.test(name) || context.language.units.get(wordAt(context, at)) !== 'hours') return undefined;
  return { kind: 'measure', factor: 1, name: name.replace(/s$/, '-hours'), end: at + 1 };
}

function toNamed(context: Context, { end, name }: { end: number; name: string }): UnitAt {
  const scale = name === 'degrees' ? context.language.degrees.get(wordAt(context, end)) : undefined;
  if (scale) return { kind: 'measure', factor: 1, name: scale, end: end + 1 };
  return withPower(context, { kind: name === 'times' ? 'times' : 'measure', factor: 1, name, end });
}

/** The unit that begins where a number ends; undefined where what follows is counted, or nothing. */
export function readUnit(context: Context, at: number): UnitAt | undefined {
  const { language } = context;
  const times = afterHyphen(context, at);
  const percent = readPercent(context, at);
  if (percent) return percent;
  if (isIn(context, times, language.times))
    return { kind: 'times', name: 'times', factor: 1, end: times + 1 };
  if (wordAt(context, times) === language.fold)
    return { kind: 'times', name: 'times', factor: 1, end: times + 1 };
  return readNamed(context, at) ?? readSymbol(context, at);
}
