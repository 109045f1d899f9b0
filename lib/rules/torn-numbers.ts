import { listPrintedNumbers } from '../quantity/printed-number.ts';
import { unitScale } from '../quantity/prints-value.ts';
import { extractArticle } from '../text/extract.ts';
import { sha256Hex } from '../text/locator.ts';
import { findPhrase } from '../text/phrase.ts';
import type { KnownText } from './copied-words.ts';
import { type ClaimPlace, listClaimPlaces, type NamedArticle, present } from './seed-draft.ts';
import { describeFound, type SeedIssue } from './seed-issue.ts';

/** As much as may belong to the number before it: "to ten million tonnes". */
const BEHIND = /^(?:[ \p{Pd}]*[^\s.,;:()]+){0,4}/u;

/**
 * Finds values that their phrase prints and the article does not, as what stands behind the phrase belongs to its number:
 * "five" of "five to ten million". `texts` are those at hand; one is an article's where its hash is.
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

function judge({ file, path, claim, language }: ClaimPlace, block: string): SeedIssue[] {
  const { value, as_printed: printed, unit = '', locator, withdrawn } = claim;
  if (value === undefined || printed === undefined || withdrawn || language !== 'en') return [];
  const span = findPhrase(block, printed)[(locator?.occurrence ?? 1) - 1];
  const [behind = ''] = BEHIND.exec(span ? block.slice(span.end) : '') ?? [];
  const whole = listPrintedNumbers(printed + behind).map(Math.abs);
  const own = listPrintedNumbers(printed).map(Math.abs);
  const isOf = (numbers: number[]) =>
    numbers.some((number) => [number, number / unitScale(unit)].some((one) => near(one, Math.abs(value))));
  if (!isOf(own) || isOf(whole)) return [];
  const right = whole.filter((number) => !own.includes(number));
  return [
    {
      file,
      path: [...path, 'value'],
      found: `${value}, while the article goes on ${describeFound(printed + behind)}`,
      right: `${right.join(' or ')}, and the whole figure in as_printed`,
    },
  ];
}

const near = (a: number, b: number) => Math.abs(a - b) <= b * 1e-9;
