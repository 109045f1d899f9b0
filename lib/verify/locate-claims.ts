import type { ArticlePlaces } from '../model/checked-places.ts';
import { EXTRACTOR_VERSION, type ExtractedArticle, extractArticle, type Join } from '../text/extract.ts';
import { type Locator, makeLocator, phraseHash, sha256Hex } from '../text/locator.ts';
import { findPhrase, findWholePhrase } from '../text/phrase.ts';

/** A claim whose place is looked for: its phrase, and where an editor says that it stands, as far as that is said. */
export type ClaimToLocate = {
  id: string;
  as_printed: string;
  block?: number;
  occurrence?: number;
  sentence?: number;
  word?: number;
};

/** An article as far as its places go: how its text divides, its claims, and the phrases of its ledger. */
export type ToLocate = {
  text: {
    joins?: readonly Join[];
    body?: readonly number[];
    repeats?: readonly { block: number; of: number }[];
  };
  claims: readonly ClaimToLocate[];
  ledger?: readonly { block: number; printed: string }[];
};

/** A claim whose place is not known, with what there is and what to add to it. */
export type PlaceProblem = { id: string; found: string; right: string };

/** What a text says of an article's places, as the file of locators keeps it, and of which claims it can't tell. */
export type Located = { places: Required<ArticlePlaces>; problems: PlaceProblem[] };

/**
 * Finds where claims stand in their article's text: in the block, occurrence, sentence or word that is said, else where the
 * phrase stands alone, in the body first; and again in the blocks that repeat that one. Throws a RangeError where joins name
 * no neighbouring blocks of the text.
 */
export function locateClaims({ text: divided, claims, ledger = [] }: ToLocate, text: string): Located {
  const article = extractArticle(text, divided.joins ?? []);
  const locators: Record<string, Locator[]> = {};
  const problems: PlaceProblem[] = [];
  for (const claim of claims) {
    const found = locateClaim(claim, article, divided);
    if ('problem' in found) problems.push({ id: claim.id, ...found.problem });
    else locators[claim.id] = found.locators;
  }
  const own = claims.flatMap(({ id, as_printed: printed }) => {
    const block = locators[id]?.[0]?.block;
    return block === undefined ? [] : [{ block, printed }];
  });
  return {
    places: {
      extractor: EXTRACTOR_VERSION,
      text_sha256: sha256Hex(text),
      blocks: article.blocks.length,
      locators,
      order: orderPhrases([...own, ...ledger], article),
    },
    problems,
  };
}

type Found = { locators: Locator[] } | { problem: Omit<PlaceProblem, 'id'> };

function locateClaim(
  claim: ClaimToLocate,
  article: ExtractedArticle,
  { body = [], repeats = [] }: ToLocate['text'],
): Found {
  const { as_printed: printed } = claim;
  const again = new Set(repeats.map(({ block }) => block));
  const all = article.blocks.flatMap(({ number, text }) =>
    again.has(number)
      ? []
      : findPhrase(text, printed).map((_, at) => ({ block: number, occurrence: at + 1 })),
  );
  const places = all.flatMap((place) => tryLocator(article, place, printed));
  const fitting = places.filter((place) => fits(place, claim));
  const inBody = fitting.filter(({ block }) => body.includes(block));
  const chosen = inBody.length > 0 ? inBody : fitting;
  const [own] = chosen;
  if (!own || chosen.length > 1)
    return { problem: describeProblem(printed, article, { all, places, chosen }) };
  const repeated = repeats.filter(({ of }) => of === own.block);
  return {
    locators: [
      own,
      ...repeated.flatMap(({ block }) => tryLocator(article, { block, occurrence: own.occurrence }, printed)),
    ],
  };
}

const fits = (place: Locator, claim: ClaimToLocate): boolean =>
  (['block', 'occurrence', 'sentence', 'word'] as const).every(
    (part) => claim[part] === undefined || claim[part] === place[part],
  );

/** None where the phrase runs over the end of a sentence, or a repeat has it fewer times. */
function tryLocator(
  article: ExtractedArticle,
  { block, occurrence }: { block: number; occurrence: number },
  printed: string,
): Locator[] {
  try {
    return [makeLocator(article, block, printed, { occurrence })];
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}

type Looked = { all: readonly object[]; places: readonly Locator[]; chosen: readonly Locator[] };

function describeProblem(
  printed: string,
  { blocks }: ExtractedArticle,
  { all, places, chosen }: Looked,
): Omit<PlaceProblem, 'id'> {
  const phrase = JSON.stringify(printed);
  if (all.length === 0) {
    const whole = blocks.flatMap(({ text }) => findWholePhrase(text, printed) ?? [])[0];
    const right =
      whole === undefined ? 'the phrase as the text prints it' : `\`as_printed: ${whole}\`, the number whole`;
    return { found: `${phrase}, which is not in the text`, right };
  }
  if (places.length === 0)
    return {
      found: `${phrase}, which runs over the end of a sentence`,
      right: 'a phrase within one sentence',
    };
  const others = chosen.length > 0 ? chosen : places;
  const inBlocks = [...new Set(others.map(({ block }) => block))];
  if (chosen.length === 0)
    return { found: `${phrase}, which stands elsewhere`, right: `\`block: ${inBlocks.join(' or ')}\`` };
  if (inBlocks.length > 1)
    return {
      found: `${phrase}, which stands in the blocks ${inBlocks.join(', ')}`,
      right: `the one that is meant, as \`block: ${inBlocks[0]}\``,
    };
  return {
    found: `${phrase}, which stands ${others.length} times in block ${inBlocks[0]}`,
    right: `the one that is meant, as \`block: ${inBlocks[0]}\` and \`occurrence: 1\`, from 1 to ${others.length}`,
  };
}

/** The phrases of each block, by hash, in the order in which they first stand there, each once. */
function orderPhrases(
  phrases: readonly { block: number; printed: string }[],
  { blocks }: ExtractedArticle,
): Record<string, string[]> {
  const order: Record<string, string[]> = {};
  for (const { number, text } of blocks) {
    const own = [...new Set(phrases.filter(({ block }) => block === number).map(({ printed }) => printed))];
    const placed = own.map((printed) => ({
      printed,
      start: findPhrase(text, printed)[0]?.start ?? text.length,
    }));
    if (placed.length > 0)
      order[number] = placed.sort((a, b) => a.start - b.start).map(({ printed }) => phraseHash(printed));
  }
  return order;
}
