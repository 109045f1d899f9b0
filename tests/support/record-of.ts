import { findFigures } from '../../lib/figures/figures.ts';
import { extractArticle } from '../../lib/text/extract.ts';
import { listPlaces, makeLocator, sha256Hex, shortHash } from '../../lib/text/locator.ts';
import type { VerifiableArticle } from '../../lib/verify/verifiable.ts';

type Phrase = [block: number, printed: string, occurrence?: number];

/** The record of a text: these claims, and every figure of it in the ledger. */
export function recordOf(text: string, phrases: readonly Phrase[]): VerifiableArticle {
  const article = extractArticle(text);
  const figures = article.blocks.flatMap(({ number, text: block }) => findFigures(block, number));
  const entries = new Map(
    figures.map(({ block, phrase, of }) => [`${block} ${phrase}`, { block, printed: phrase, times: of }]),
  );
  return {
    slug: 'harbour',
    title: 'The harbour',
    text: { sha256: sha256Hex(text), blocks: article.blocks.length, joins: [], repeats: [] },
    claims: phrases.map(([block, printed, occurrence], index) => ({
      id: `harbour-${String(index + 1).padStart(2, '0')}`,
      as_printed: printed,
      locator: makeLocator(article, block, printed, { occurrence }),
      also_at: [],
    })),
    ledger: [...entries.values()],
  };
}

/** The same, with what is kept of all its sentences when a text was found to hold. */
export function checkedRecordOf(text: string, phrases: readonly Phrase[]): VerifiableArticle {
  const places = listPlaces(extractArticle(text));
  return { ...recordOf(text, phrases), sentences: places.map(({ sha256 }) => shortHash(sha256)) };
}
