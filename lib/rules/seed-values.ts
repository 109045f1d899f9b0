import { isInUnit, printsRange, printsValue, readPrinted, toUnit } from '../figures/prints-value.ts';
import type { Language } from '../language/language.ts';
import { languageOrNone } from '../language/languages.ts';
import { NO_WORDS } from '../language/no-words.ts';
import type { Range } from '../model/bounds.ts';
import { formatRange, wholeRange } from './figure-words.ts';
import type { ClaimPlace } from './readable.ts';
import { describeFound, type SeedIssue } from './seed-issue.ts';

/**
 * A value is a single number of its phrase, a range both ends of one range in it. What was withdrawn may have been withdrawn
 * for just this slip, and stays as it was published.
 */
export function findValueIssues(place: ClaimPlace): SeedIssue[] {
  const { claim, language } = place;
  const { kind, value, as_printed: printed, withdrawn } = claim;
  if (kind !== 'figure' || printed === undefined || withdrawn) return [];
  const read = languageOrNone(language);
  const range = wholeRange(claim);
  if (range) return judgeRange(place, range, { printed, read });
  return value === undefined ? [] : judgeValue(place, value, { printed, read });
}

type Phrase = { printed: string; read: Language };

function judgeValue(
  { file, path, claim }: ClaimPlace,
  value: number,
  { printed, read }: Phrase,
): SeedIssue[] {
  const { unit = '' } = claim;
  const issue = { file, path: [...path, 'value'], found: describeFound(value) };
  const { values, likeliest, ranges } = readPrinted(printed, read, unit);
  const isForeign = read === NO_WORDS;
  if (isForeign ? printsValue(printed, value, { unit, language: read }) : isOneOf(values, value, unit))
    return [];
  if (values.length + ranges.length === 0) {
    const right = `a phrase in as_printed that prints it, or kind soft: ${describeFound(printed)} prints no number`;
    return [{ ...issue, right }];
  }
  if (values.length === 0) {
    const cure = ranges.map((range) => quoteRange(inUnit(range, unit))).join(' or ');
    return [{ ...issue, right: `${cure} in its place: as_printed ${describeFound(printed)} prints a range` }];
  }
  const isFall = value > 0 && isOneOf(values, -value, unit);
  const numbers = new Set(likeliest.map((one) => toUnit(one, unit)));
  const all = [...numbers, ...ranges.map((range) => quoteRange(inUnit(range, unit)))].join(' or ');
  const right = `${all}, which as_printed ${describeFound(printed)} prints${isFall ? ' (a fall has its sign)' : ''}, or the phrase that prints ${value}`;
  return [{ ...issue, right }];
}

function judgeRange({ file, path, claim }: ClaimPlace, range: Range, { printed, read }: Phrase): SeedIssue[] {
  const { unit = '' } = claim;
  if (range.from >= range.to || printsRange(printed, range, { unit, language: read })) return [];
  const issue = { file, path: [...path, 'range'], found: formatRange(range) };
  const phrase = `as_printed ${describeFound(printed)}`;
  if (read === NO_WORDS) return [{ ...issue, right: `both ends as ${phrase} prints them` }];
  const { values, likeliest, ranges } = readPrinted(printed, read, unit);
  if (ranges.length > 0) {
    const cures = ranges.map((one) => inUnit(one, unit));
    const isFall = cures.some(({ from, to }) => from === -range.to && to === -range.from);
    const why = isFall ? ' (a fall has its sign, and its deeper end comes first)' : '';
    const right = `${cures.map(quoteRange).join(' or ')}, which ${phrase} prints${why}, or the phrase that prints both ends`;
    return [{ ...issue, right }];
  }
  if (values.length === 0)
    return [
      { ...issue, right: `the phrase that prints both ends, or kind soft: ${phrase} prints no number` },
    ];
  const cures = likeliest.map((value) => `\`value: ${toUnit(value, unit)}\``).join(' or ');
  const isChange = isOneOf(values, range.from, unit) && isOneOf(values, range.to, unit);
  const right = isChange
    ? `${cures}, each a claim of its own: ${phrase} prints two figures and no range`
    : `${cures}, as ${phrase} prints no range, or the phrase that prints both ends`;
  return [{ ...issue, right }];
}

const quoteRange = (range: Range): string => `\`${formatRange(range)}\``;

const inUnit = ({ from, to }: Range, unit: string): Range => ({
  from: toUnit(from, unit),
  to: toUnit(to, unit),
});

const isOneOf = (printed: readonly number[], value: number, unit: string): boolean =>
  printed.some((one) => isInUnit(one, value, unit));
