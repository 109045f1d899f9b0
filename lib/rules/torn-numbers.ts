import { findOwnFigure } from '../figures/own-figure.ts';
import { listPrintedNumbers } from '../figures/printed-number.ts';
import { listPrintedValues, unitScale } from '../figures/prints-value.ts';
import type { Language } from '../language/language.ts';
import { languageOf } from '../language/languages.ts';
import { isSameNumber } from '../model/numbers.ts';
import { readFigures } from '../quantity/read-figures.ts';
import { extractArticle } from '../text/extract.ts';
import { sha256Hex } from '../text/locator.ts';
import { findPhrase, overlaps, type Span } from '../text/phrase.ts';
import type { KnownText } from './copied-words.ts';
import { describeStated, formatRange, statedValues } from './figure-words.ts';
import { type ClaimPlace, listClaimPlaces, type NamedArticle, present } from './readable.ts';
import { describeFound, type SeedIssue } from './seed-issue.ts';

/** As much as may tell its direction or its other end, within the sentence; a mark between digits is of their number. */
const BEFORE = /(?:(?:[^\s.,;:()]|(?<=\d)[.,](?=\d))+[ \p{Pd}]+){0,4}$/u;
/** As much as may belong to the number before it: "to ten million tonnes". */
const BEHIND = /^(?:[ \p{Pd}]*(?:[^\s.,;:()]|(?<=\d)[.,](?=\d))+){0,4}/u;

/**
 * Finds values and ranges that their phrase prints and the article does not, as what stands around the phrase belongs to its
 * number: "five" of "five to ten million", "9 points" of "down 9 points", "22 to 31" of "rose from 22 to 31"; and
 * qualifiers whose hedge the phrase leaves out or cuts. `texts` are those at hand; one is an article's where its hash is.
 */
export class TornNumbers {
  readonly #texts: ReadonlyMap<string, string>;

  constructor(texts: readonly KnownText[]) {
    this.#texts = new Map(texts.map(({ text }) => [sha256Hex(text), text]));
  }

  article(article: NamedArticle): SeedIssue[] {
    const { text: record } = article.content;
    const text = this.#texts.get(record?.sha256 ?? '');
    if (text === undefined) return [];
    const joins = present(record?.joins).map(([, join]) => present(join).map(([, block]) => block));
    const { blocks } = extractArticle(text, joins);
    return listClaimPlaces(article).flatMap((place) =>
      judge(place, blocks[(place.claim.locator?.block ?? 0) - 1]?.text ?? ''),
    );
  }
}

function judge(place: ClaimPlace, block: string): SeedIssue[] {
  const { claim } = place;
  const language = languageOf(place.language);
  const { as_printed: printed, locator, withdrawn } = claim;
  if (claim.kind !== 'figure' || printed === undefined || withdrawn || !language) return [];
  const span = findPhrase(block, printed)[(locator?.occurrence ?? 1) - 1];
  if (!span) return [];
  const [behind = ''] = BEHIND.exec(block.slice(span.end)) ?? [];
  const [before = ''] = BEFORE.exec(block.slice(0, span.start)) ?? [];
  const around = { printed, before, behind, language };
  const hedge = judgeHedge(place, block, span, language);
  const range = judgeRange(place, around);
  if (range.length > 0) return [...range, ...hedge];
  const { value } = claim;
  const numbers =
    value === undefined ? [] : [...judgeBehind(place, value, around), ...judgeFall(place, value, around)];
  return [...numbers, ...hedge];
}

/** A phrase with what stands around it in its sentence. */
type Around = { printed: string; before: string; behind: string; language: Language };

/** One end of a range that the article prints, and a range that is a change there: "rose from 22 to 31". */
function judgeRange({ file, path, claim }: ClaimPlace, around: Around): SeedIssue[] {
  const { printed, before, behind, language } = around;
  const stated = { values: statedValues(claim), unit: claim.unit };
  const own = findOwnFigure(readFigures(printed, language), stated);
  const whole = before + printed + behind;
  const core = own && { start: own.core.start + before.length, end: own.core.end + before.length };
  const there = core && readFigures(whole, language).filter((figure) => overlaps(figure.core, core));
  const [first, second] = there ?? [];
  if (!own || !first || (own.range === null) === (first.range === null)) return [];
  const key = claim.range ? 'range' : 'value';
  const found = `${describeStated(claim)}, while the article prints ${describeFound(whole)}`;
  const right = first.range
    ? `\`${formatRange(first.range)}\`, and the whole figure in as_printed`
    : `${[first, second].flatMap((one) => (one?.value == null ? [] : [`\`value: ${one.value}\``])).join(' or ')}: the article prints a change and no range`;
  return [{ file, path: [...path, key], found, right }];
}

function judgeBehind({ file, path, claim }: ClaimPlace, value: number, around: Around): SeedIssue[] {
  const { printed, behind, language } = around;
  const whole = listPrintedNumbers(printed + behind, language).map(Math.abs);
  const own = listPrintedNumbers(printed, language).map(Math.abs);
  const isOf = (numbers: number[]) => printsOneOf(numbers, Math.abs(value), claim.unit);
  if (!isOf(own) || isOf(whole)) return [];
  const right = whole.filter((number) => !own.includes(number));
  const found = `${value}, while the article goes on ${describeFound(printed + behind)}`;
  return [
    {
      file,
      path: [...path, 'value'],
      found,
      right: `${right.join(' or ')}, and the whole figure in as_printed`,
    },
  ];
}

/** "9 points" after "down" is a fall, which its phrase does not tell. */
function judgeFall({ file, path, claim }: ClaimPlace, value: number, around: Around): SeedIssue[] {
  const { printed, before, language } = around;
  const whole = listPrintedValues(before + printed, language);
  const isFall = printsOneOf(whole, -value, claim.unit) && !printsOneOf(whole, value, claim.unit);
  const own = listPrintedValues(printed, language);
  if (value <= 0 || !isFall || !printsOneOf(own, value, claim.unit)) return [];
  const found = `${value}, while the article prints ${describeFound(before + printed)}`;
  return [{ file, path: [...path, 'value'], found, right: `${-value}, and the whole figure in as_printed` }];
}

/** The hedge of a number as its article prints it, which its phrase leaves out or cuts: "no more than 12" is not "more than 12". */
function judgeHedge(place: ClaimPlace, block: string, span: Span, language: Language): SeedIssue[] {
  const { file, path, claim } = place;
  const { qualifier, as_printed: printed = '', unit } = claim;
  if (qualifier === undefined) return [];
  const own = findOwnFigure(readFigures(printed, language), { values: statedValues(claim), unit });
  const core = own && { start: own.core.start + span.start, end: own.core.end + span.start };
  const there = core && readFigures(block, language).find((figure) => overlaps(figure.core, core));
  if (!there?.hedge || there.margin !== null || there.qualifier === qualifier) return [];
  const { start, end } = there.hedge;
  const isWhole = span.start <= start && end <= span.end;
  if (isWhole || language.hedgePrepositions.has(block.slice(start, end).toLowerCase())) return [];
  const whole = block.slice(Math.min(start, span.start), Math.max(end, span.end));
  const found = `${qualifier}, while the article prints ${describeFound(whole)}`;
  const right = `${there.qualifier}, and ${describeFound(whole)} in as_printed`;
  return [{ file, path: [...path, 'qualifier'], found, right }];
}

const printsOneOf = (numbers: readonly number[], value: number, unit = '') =>
  numbers.some((number) => isSameNumber(number, value) || isSameNumber(number / unitScale(unit), value));
