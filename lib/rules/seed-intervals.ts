import { listPrintedLevels } from '../figures/printed-level.ts';
import { listPrintedMargins, printsMargin } from '../figures/printed-margin.ts';
import { readPrinted, toUnit } from '../figures/prints-value.ts';
import { readUnitOf } from '../figures/record-unit.ts';
import { languageOf, languageOrNone } from '../language/languages.ts';
import type { Range } from '../model/bounds.ts';
import type { SurveyMargin } from '../model/interval.ts';
import { roundOff } from '../model/numbers.ts';
import { wholeRange } from './figure-words.ts';
import { listsLevel } from './ledger-levels.ts';
import { type ClaimPlace, listClaimPlaces, type NamedArticle, present, type Readable } from './readable.ts';
import { describeFound, nearestHint, type SeedIssue } from './seed-issue.ts';

type Margins = ReadonlyMap<string, Readable<SurveyMargin>>;

/** Rules of intervals: their ends and their level are printed, they hold the figure, and a margin that they name is the article's. */
export function findIntervalIssues(article: NamedArticle): SeedIssue[] {
  const margins = new Map(
    present(article.content.margins)
      .toReversed()
      .flatMap(([, margin]) => (margin.id === undefined ? [] : [[margin.id, margin] as const])),
  );
  return listClaimPlaces(article).flatMap((place) => {
    const { kind, interval, withdrawn } = place.claim;
    if (kind !== 'figure' || !interval || withdrawn) return [];
    return interval.margin === undefined
      ? judgeOwn(place, article)
      : judgeReference(place, interval.margin, margins);
  });
}

/** A margin in points is of shares, one in another unit of figures in that unit. */
function judgeReference({ file, path, claim }: ClaimPlace, id: string, margins: Margins): SeedIssue[] {
  const issue = { file, path: [...path, 'interval', 'margin'], found: describeFound(id) };
  const margin = margins.get(id);
  if (!margin)
    return [{ ...issue, right: `the id of one of the article’s margins${nearestHint(id, margins.keys())}` }];
  const { unit: own = POINTS } = margin;
  const { unit = '' } = claim;
  const { kind } = readUnitOf(unit);
  const isOfShares = own === POINTS && (kind === 'percent' || kind === 'points');
  if (unit === '' || own === unit || isOfShares) return [];
  const right = `none, as the margin is in ${own} and the figure in ${unit}; or a margin with \`unit: ${unit}\``;
  return [{ ...issue, right }];
}

const POINTS = 'percentage points';

function judgeOwn(place: ClaimPlace, article: NamedArticle): SeedIssue[] {
  const { claim } = place;
  const quantity = wholeRange(claim) ?? claim.value;
  const { from: lower, to: upper } = claim.interval ?? {};
  if (quantity === undefined || lower === undefined || upper === undefined || lower >= upper) return [];
  const figure = typeof quantity === 'number' ? { from: quantity, to: quantity } : quantity;
  const outside = judgeInside(place, figure, { from: lower, to: upper });
  if (outside.length > 0) return outside;
  const ends = judgeEnds(place, quantity, { from: lower, to: upper });
  return ends.length > 0 ? ends : [...judgeKind(place), ...judgeLevel(place, article)];
}

/** What the article calls a confidence interval is no margin; of "95 percent confidence" alone a margin may be meant. */
function judgeKind(place: ClaimPlace): SeedIssue[] {
  const { file, path, claim, language } = place;
  const words =
    phraseOf(place)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const names = languageOf(language)?.confidenceIntervals ?? [];
  const isNamed = names.some((name) => ` ${words.join(' ')} `.includes(` ${name} `));
  if (claim.interval?.kind !== 'margin' || !isNamed) return [];
  const right = `\`kind: confidence\`, as ${nameOfPhrase(place)} names a confidence interval`;
  return [{ file, path: [...path, 'interval', 'kind'], found: 'margin', right }];
}

function judgeInside({ file, path }: ClaimPlace, figure: Range, interval: Range): SeedIssue[] {
  if (interval.from <= figure.from && figure.to <= interval.to) return [];
  const found = `${interval.from} to ${interval.to}, which leaves ${figure.from === figure.to ? figure.from : `${figure.from} to ${figure.to}`} out`;
  const right = 'an interval around the figure, in the figure’s unit';
  return [{ file, path: [...path, 'interval'], found, right }];
}

/** Where the interval is printed: in a phrase of its own, or in the figure's. */
const phraseOf = ({ claim }: ClaimPlace) => claim.interval?.as_printed ?? claim.as_printed ?? '';
const nameOfPhrase = ({ claim }: ClaimPlace) =>
  `${claim.interval?.as_printed ? 'interval.as_printed' : 'as_printed'} ${describeFound(claim.interval?.as_printed ?? claim.as_printed)}`;

function judgeEnds(place: ClaimPlace, quantity: number | Range, { from, to }: Range): SeedIssue[] {
  const { file, path, claim, language: code } = place;
  const { unit = '' } = claim;
  const language = languageOrNone(code);
  const phrase = phraseOf(place);
  if (printsMargin(phrase, quantity, { lower: from, upper: to }, { unit, language })) return [];
  const cures = listPrinted(
    place,
    typeof quantity === 'number' ? { from: quantity, to: quantity } : quantity,
  );
  const found = `from: ${from}, to: ${to}`;
  const where = 'the phrase that prints it in interval.as_printed, with its block';
  const right =
    cures.length === 0
      ? `none, or ${where}: ${nameOfPhrase(place)} prints no such interval`
      : `${cures.map((cure) => `\`from: ${cure.from}, to: ${cure.to}\``).join(' or ')}, which ${nameOfPhrase(place)} prints; or ${where}`;
  return [{ file, path: [...path, 'interval'], found, right }];
}

/** The intervals around a figure that its phrase prints. */
function listPrinted(place: ClaimPlace, figure: Range): Range[] {
  const language = languageOf(place.language);
  if (!language) return [];
  const { unit = '' } = place.claim;
  const phrase = phraseOf(place);
  const around = listPrintedMargins(phrase, language).map((margin) => ({
    from: roundOff(figure.from - toUnit(margin, unit)),
    to: roundOff(figure.to + toUnit(margin, unit)),
  }));
  const ranges = readPrinted(phrase, language).ranges.map(({ from, to }) => ({
    from: toUnit(from, unit),
    to: toUnit(to, unit),
  }));
  return [...ranges.filter(({ from, to }) => from < figure.from && figure.to < to), ...around];
}

function judgeLevel(place: ClaimPlace, { content }: NamedArticle): SeedIssue[] {
  const language = languageOf(place.language);
  if (!language) return [];
  const { claim, file, path } = place;
  const printed = [claim.interval?.as_printed ?? '', claim.as_printed ?? ''].flatMap((phrase) =>
    listPrintedLevels(phrase, language),
  );
  const { level, block = claim.locator?.block } = claim.interval ?? {};
  if (printed.length === 0 && listsLevel(level, block, content)) return [];
  const issue = findLevelIssue(level, printed, nameOfPhrase(place));
  return issue ? [{ file, path: [...path, 'interval', 'level'], ...issue }] : [];
}

/** What is wrong with a level beside those that its phrases print. */
export function findLevelIssue(
  level: number | null | undefined,
  printed: readonly number[],
  phrase: string,
): Pick<SeedIssue, 'found' | 'right'> | undefined {
  if (level == null ? printed.length === 0 : printed.includes(level)) return undefined;
  const found = level == null ? 'none' : describeFound(level);
  const cure = printed.map((one) => `\`level: ${one}\``).join(' or ');
  return {
    found,
    right:
      printed.length > 0
        ? `${cure}, which ${phrase} prints`
        : `none, or the phrase that prints it: ${phrase} prints no level`,
  };
}
