import {
  type ExtractedArticle,
  extractArticle,
  type Join,
  splitRawBlocks,
  suggestJoins,
} from '../text/extract.ts';
import { fingerprint, similarity } from '../text/fingerprint.ts';
import { type Locator, listPlaces, type Place } from '../text/locator.ts';
import type { VerifiableArticle } from './verifiable.ts';

/** A sentence with its fingerprint. */
export type FingerprintedPlace = Place & { fingerprint: string };

/** A text cut under one record's joins, and the share (0 to 1) of the record's sentences that it holds. */
export type Reading = {
  article: ExtractedArticle;
  joins: Join[];
  places: FingerprintedPlace[];
  known: Set<string>;
  share: number;
};

/** Below this a sentence is another one: unrelated sentences stay under 0.25, light edits over 0.35 (measured). */
export const SIMILAR = 0.3;

/** Every locator of a record, repeats included. */
export function listLocators(record: VerifiableArticle): Locator[] {
  return record.claims.flatMap(({ locator, also_at }) => [locator, ...also_at]);
}

function listJoinChoices(text: string, record: VerifiableArticle): Join[][] {
  const raw = splitRawBlocks(text).length;
  const recorded = record.text.joins.every((join) => (join.at(-1) ?? 0) <= raw) ? [record.text.joins] : [];
  return [...recorded, suggestJoins(text), []];
}

function measureShare(locators: Locator[], places: FingerprintedPlace[]): number {
  const sentences = new Map(locators.map((locator) => [locator.sentence_sha256, locator.fingerprint]));
  const hashes = new Set(places.map(({ sha256 }) => sha256));
  const found = [...sentences].filter(
    ([sha256, print]) =>
      hashes.has(sha256) || places.some((place) => similarity(place.fingerprint, print) >= SIMILAR),
  );
  return sentences.size === 0 ? 0 : found.length / sentences.size;
}

function countExact(places: FingerprintedPlace[], known: Set<string>): number {
  return places.filter(({ sha256 }) => known.has(sha256)).length;
}

/**
 * Reads a text with the record's joins, or, where the copy is divided differently, with joins found by rule or none:
 * whichever keeps most of the recorded sentences whole, and counts the recorded number of blocks.
 */
export function readAgainst(text: string, record: VerifiableArticle): Reading {
  const locators = listLocators(record);
  const known = new Set(locators.map((locator) => locator.sentence_sha256));
  const readings = listJoinChoices(text, record).map((joins) => {
    const article = extractArticle(text, joins);
    const places = listPlaces(article).map((place) => ({ ...place, fingerprint: fingerprint(place.text) }));
    return { article, joins, places, known, share: measureShare(locators, places) };
  });
  const rank = ({ article, places, share }: Reading) =>
    countExact(places, known) + share + (article.blocks.length === record.text.blocks ? 1 : 0);
  return readings.reduce((best, reading) => (rank(reading) > rank(best) ? reading : best));
}
