import { printedQualifier } from '../figures/printed-hedge.ts';
import { listPrintedNumbers } from '../figures/printed-number.ts';
import { listPrintedValues, unitScale } from '../figures/prints-value.ts';
import { ENGLISH } from '../language/english.ts';
import { isHedged } from '../model/qualifiers.ts';
import { extractArticle } from '../text/extract.ts';
import { sha256Hex } from '../text/locator.ts';
import { findPhrase } from '../text/phrase.ts';
import type { KnownText } from './copied-words.ts';
import { type ClaimPlace, listClaimPlaces, type NamedArticle, present } from './seed-draft.ts';
import { describeFound, type SeedIssue } from './seed-issue.ts';

/** As much as may tell its hedge or its direction, within the sentence. */
const BEFORE = /(?:[^\s.,;:()]+[ \p{Pd}]+){0,4}$/u;
/** Hedges that are nothing else; "about" and "over" may be said of what is counted. */
const SURE_HEDGE =
  /\b(?:(?:no )?(?:more|fewer|less|greater|higher|lower) than|at (?:least|most)|up to|as (?:many|much) as|almost|nearly|approximately|roughly|upwards? of)(?: [$€£¥]| [A-Z]{3})? ?$/i;
/** As much as may belong to the number before it: "to ten million tonnes". */
const BEHIND = /^(?:[ \p{Pd}]*[^\s.,;:()]+){0,4}/u;

/**
 * Finds values that their phrase prints and the article does not, as what stands around the phrase belongs to its number:
 * "five" of "five to ten million", "9 points" of "down 9 points"; and qualifiers whose hedge the phrase leaves out. `texts` are those at hand; one is an article's where its hash is.
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
  const { claim, language } = place;
  const { value, as_printed: printed, locator, withdrawn } = claim;
  if (value === undefined || printed === undefined || withdrawn || language !== 'en') return [];
  const span = findPhrase(block, printed)[(locator?.occurrence ?? 1) - 1];
  if (!span) return [];
  const [behind = ''] = BEHIND.exec(block.slice(span.end)) ?? [];
  const [before = ''] = BEFORE.exec(block.slice(0, span.start)) ?? [];
  return [
    ...judgeBehind(place, { value, printed, behind }),
    ...judgeFall(place, { value, printed, before }),
    ...judgeHedge(place, { printed, before }),
  ];
}

function judgeBehind(
  { file, path, claim }: ClaimPlace,
  { value, printed, behind }: { value: number; printed: string; behind: string },
): SeedIssue[] {
  const whole = listPrintedNumbers(printed + behind).map(Math.abs);
  const own = listPrintedNumbers(printed).map(Math.abs);
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
function judgeFall(
  { file, path, claim }: ClaimPlace,
  { value, printed, before }: { value: number; printed: string; before: string },
): SeedIssue[] {
  const whole = listPrintedValues(before + printed, ENGLISH);
  const isFall = printsOneOf(whole, -value, claim.unit) && !printsOneOf(whole, value, claim.unit);
  const own = listPrintedValues(printed, ENGLISH);
  if (value <= 0 || !isFall || !printsOneOf(own, value, claim.unit)) return [];
  const found = `${value}, while the article prints ${describeFound(before + printed)}`;
  return [{ file, path: [...path, 'value'], found, right: `${-value}, and the whole figure in as_printed` }];
}

function judgeHedge(
  { file, path, claim }: ClaimPlace,
  { printed, before }: { printed: string; before: string },
): SeedIssue[] {
  const { qualifier } = claim;
  if (qualifier === undefined || isHedged(qualifier) || isHedged(printedQualifier(printed))) return [];
  const [hedge] = SURE_HEDGE.exec(before) ?? [];
  if (hedge === undefined || !startsWithNumber(printed)) return [];
  const whole = hedge + printed;
  const right = `${printedQualifier(whole)}, and ${describeFound(whole)} in as_printed`;
  return [
    {
      file,
      path: [...path, 'qualifier'],
      found: `${qualifier}, while the article prints ${describeFound(before + printed)}`,
      right,
    },
  ];
}

/** The hedge belongs to a number that comes at once. */
const startsWithNumber = (printed: string) =>
  listPrintedNumbers(printed.split(' ').slice(0, 2).join(' ')).length > 0;

const printsOneOf = (numbers: readonly number[], value: number, unit = '') =>
  numbers.some((number) => near(number, value) || near(number / unitScale(unit), value));
const near = (a: number, b: number) => Math.abs(a - b) <= Math.abs(b) * 1e-9;
