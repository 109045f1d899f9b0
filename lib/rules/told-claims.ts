import { listPrintedNumbers } from '../figures/printed-number.ts';
import { unitScale } from '../figures/prints-value.ts';
import { listToldFigures } from '../figures/told-figures.ts';
import type { Check } from '../model/check.ts';
import { describeStated, statedValues, wholeRange } from './figure-words.ts';
import {
  type ClaimPlace,
  listClaimPlaces,
  type NamedArticle,
  present,
  type Readable,
  type SeedIndex,
} from './readable.ts';
import { describeFound, type SeedIssue } from './seed-issue.ts';
import {
  addCheck,
  addMargin,
  addQuantity,
  addRecord,
  definitionOf,
  Evidence,
  isFreeSpan,
  listUnheld,
} from './told-evidence.ts';

type ReadableClaim = ClaimPlace['claim'];

/** Words may count so far whatever is claimed. */
const FEW = 3;

/**
 * Rules of the figures that descriptions and caveats tell: the description of a figure has its value, and what else it
 * tells stands in the same block; a caveat tells what the article or a check of the claim has. English texts only.
 */
export function findToldIssues(article: NamedArticle, index: SeedIndex): SeedIssue[] {
  const places = listClaimPlaces(article).filter(({ language }) => language === 'en');
  let printed: ArticleFigures | undefined;
  return places.flatMap((place) => {
    const inDescription = listToldFigures(place.claim.description ?? '');
    const inCaveat = listToldFigures(place.claim.caveat ?? '');
    const quantity = new Evidence();
    addQuantity(quantity, place.claim);
    addMargin(quantity, place.claim, article.content.margins);
    const definition = definitionOf(index.metrics?.get(place.claim.metric ?? ''));
    const told = [...inDescription, ...inCaveat];
    const shrunk = judgeRange(place);
    if (shrunk.length > 0) return shrunk;
    if (told.every((figure) => listUnheld(figure, quantity, definition).length === 0)) return [];
    printed ??= new ArticleFigures(article, places);
    const record = new Evidence();
    addRecord(record, place.claim, index);
    addMargin(record, place.claim, article.content.margins);
    const held = { quantity, own: [record, definition], blocks: printed.near(place.claim), printed };
    return [...judgeDescription(place, inDescription, held), ...judgeCaveat(place, inCaveat, held)];
  });
}

type Figures = ReturnType<typeof listToldFigures>;
type Held = { quantity: Evidence; own: Evidence[]; blocks: Evidence[]; printed: ArticleFigures };

/** A description that tells one end of a range tells the other one too. */
function judgeRange({ file, path, claim }: ClaimPlace): SeedIssue[] {
  const { description = '', unit = '' } = claim;
  const range = wholeRange(claim);
  if (!range) return [];
  const told = listPrintedNumbers(description);
  const tells = (end: number) => new Evidence().addValues(unit, end, end * unitScale(unit)).has(told);
  const [from, to] = [tells(range.from), tells(range.to)];
  if (from === to) return [];
  const found = `${from ? range.from : range.to}, one end of the range of the claim`;
  return [{ file, path: [...path, 'description'], found, right: `both ends, ${describeStated(claim)}` }];
}

function judgeDescription(
  { file, path, claim }: ClaimPlace,
  figures: Figures,
  { quantity, own, blocks }: Held,
): SeedIssue[] {
  const { description = '', as_printed: phrase } = claim;
  const at = { file, path: [...path, 'description'] };
  const judged = figures.filter((figure) => !isFreeSpan(figure, ...own, ...blocks));
  const [first] = judged.filter((figure) => listUnheld(figure, ...own).length > 0);
  if (!first) return [];
  if (statedValues(claim).length > 0 && !quantity.has(listPrintedNumbers(description))) {
    const found = `${describeFound(first.printed)}, and not the ${wholeRange(claim) ? 'range' : 'value'} of the claim`;
    return [
      { ...at, found, right: `${describeStated(claim)}, which as_printed ${describeFound(phrase)} prints` },
    ];
  }
  // Of a claim whose place is not known, nothing is known of its block: that is said already.
  if (!claim.locator) return [];
  return judged
    .filter((figure) => listUnheld(figure, ...own, ...blocks).length > 0)
    .map(({ printed }) => ({
      ...at,
      found: `${describeFound(printed)}, which neither the claim nor its block of the article has`,
      right: 'a figure of the claim, of its period or names, or of the ledger of its block',
    }));
}

function judgeCaveat(
  { file, path, claim }: ClaimPlace,
  figures: Figures,
  { own, blocks, printed }: Held,
): SeedIssue[] {
  const held = [...own, ...blocks, printed.everywhere, printed.ofChecks(claim)];
  return figures
    .filter((figure) => {
      const unheld = isFreeSpan(figure, ...held) ? [] : listUnheld(figure, ...held);
      return unheld.some((readings) => !figure.isCount || Math.max(...readings) > printed.mostOfOneMetric);
    })
    .map((figure) => ({
      file,
      path: [...path, 'caveat'],
      found: `${describeFound(figure.printed)}, which neither the article nor a check of the claim has`,
      right: 'a figure of a claim, of the ledger, or of a check of this claim',
    }));
}

/** The figures of an article: where it prints them, and what its checks say. */
class ArticleFigures {
  readonly everywhere = new Evidence();
  /** "The other three": words may count what is claimed alike. */
  readonly mostOfOneMetric: number;
  readonly #blocks = new Map<number, Evidence>();
  readonly #claims = new Map<string, ReadableClaim>();
  readonly #checks = new Map<string, Readable<Check>[]>();

  constructor({ content }: NamedArticle, places: readonly ClaimPlace[]) {
    const counts = new Map<string, number>();
    this.everywhere.add(content.article?.title, content.text?.note);
    for (const { claim } of places) {
      counts.set(claim.metric ?? '', (counts.get(claim.metric ?? '') ?? 0) + 1);
      if (claim.id !== undefined) this.#claims.set(claim.id, claim);
      addMargin(this.everywhere, claim, content.margins);
      for (const evidence of [this.everywhere, ...blocksOf(claim).map((block) => this.#block(block))])
        addQuantity(evidence, claim);
    }
    for (const [, { block, printed }] of present(content.ledger)) {
      this.everywhere.add(printed);
      if (block !== undefined) this.#block(block).add(printed);
    }
    for (const [, check] of present(content.checks))
      for (const [, id] of present(check.claims))
        this.#checks.set(id, [...(this.#checks.get(id) ?? []), check]);
    this.mostOfOneMetric = Math.max(FEW, ...counts.values());
  }

  /** What stands in the blocks of a claim, and in the claim that it restates. */
  near(claim: ReadableClaim): Evidence[] {
    const restated = new Evidence();
    addQuantity(restated, this.#claims.get(claim.restates?.claim ?? '') ?? {});
    return [restated, ...blocksOf(claim).map((block) => this.#block(block))];
  }

  ofChecks({ id }: ReadableClaim): Evidence {
    const evidence = new Evidence();
    for (const check of this.#checks.get(id ?? '') ?? []) addCheck(evidence, check);
    return evidence;
  }

  #block(block: number): Evidence {
    const known = this.#blocks.get(block) ?? new Evidence();
    this.#blocks.set(block, known);
    return known;
  }
}

const blocksOf = ({ locator, also_at: again }: ReadableClaim): number[] => [
  ...new Set(
    [locator?.block, ...present(again).map(([, { block }]) => block)].filter((block) => block !== undefined),
  ),
];
