import type { ExtractedArticle } from '../text/extract.ts';
import { listPlaces, type Place, wordAt } from '../text/locator.ts';

/** Where a phrase stands: the sentence of its block, and the word of the sentence, both from 1. */
export type PhrasePlace = { sentence: number; word: number };

/** The sentences of each block, by its number. */
export function placesByBlock(article: ExtractedArticle): Map<number, Place[]> {
  const groups = new Map<number, Place[]>();
  for (const place of listPlaces(article)) {
    const own = groups.get(place.block);
    if (own) own.push(place);
    else groups.set(place.block, [place]);
  }
  return groups;
}

/** The sentence in which an index of a block's text stands. */
export function sentenceAt(places: readonly Place[], index: number): Place | undefined {
  return places.findLast(({ start }) => start <= index) ?? places[0];
}

/** The place of what begins at an index of a block's text. */
export function placeAt(places: readonly Place[], index: number): PhrasePlace {
  const place = sentenceAt(places, index);
  if (!place) return { sentence: 1, word: 1 };
  return { sentence: place.sentence, word: wordAt(place.text, Math.max(0, index - place.start)) };
}
