import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Block, ExtractedArticle } from './extract.ts';
import { fingerprint } from './fingerprint.ts';
import { normalise, normaliseSentence } from './normalise.ts';
import { findPhrase, findWholePhrase } from './phrase.ts';

const countedFromOne = z.int().min(1);

export const SHA256 = /^[0-9a-f]{64}$/;
export const sha256Schema = z.string().regex(SHA256, 'a SHA-256 in 64 lower-case hex digits');

/**
 * Where a claim stands in its article, without the article's words: block and sentence as the extractor counts, the
 * `word` of the sentence (split at spaces once normalised, from 1) at which the phrase begins, occurrence k `of` n of the printed phrase in that block, the hash of the normalised sentence, and a fingerprint
 * that knows the sentence again after a light edit. After the selectors of the W3C Web Annotation model.
 */
export const locatorSchema = z
  .strictObject({
    block: countedFromOne,
    sentence: countedFromOne,
    word: z.int('the word of its sentence at which the phrase begins, as npm run locate prints it').min(1),
    occurrence: countedFromOne,
    of: countedFromOne,
    sentence_sha256: sha256Schema,
    fingerprint: z.string().regex(/^[0-9a-f]{32}$/, 'a fingerprint of 32 lower-case hex digits'),
    unique_in_article: z.boolean(),
  })
  .superRefine((locator, context) => {
    if (locator.occurrence <= locator.of) return;
    const message = `an occurrence that is not above the ${locator.of} in the block`;
    context.addIssue({ code: 'custom', path: ['occurrence'], message, input: locator.occurrence });
  });
export type Locator = z.infer<typeof locatorSchema>;

/** Sorts places as a reader comes to them: by block, sentence and word. */
export function compareReading(a: Locator, b: Locator): number {
  return a.block - b.block || a.sentence - b.sentence || a.word - b.word;
}

/** A sentence of an extracted article with its place; it lives only while a text is being read. */
export type Place = { block: number; sentence: number; text: string; start: number; sha256: string };

/** SHA-256 of a text's UTF-8 bytes, in hex. */
export function sha256Hex(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** The first 8 hex digits of a hash: enough to tell the sentences of one article apart. */
export function shortHash(sha256: string): string {
  return sha256.slice(0, 8);
}

/** The first hex digits of a phrase's hash, blind to typography and case: they tell the phrases of one block apart. */
export function phraseHash(phrase: string): string {
  return shortHash(sha256Hex(normalise(phrase)));
}

/** SHA-256 of the normalised sentence: blind to typography, changed by any letter, its case, or digit. */
export function sentenceHash(sentence: string): string {
  return sha256Hex(normaliseSentence(sentence));
}

/** The sentences of one block; `start` is the index in the block's text. */
function listBlockPlaces(block: Block): Place[] {
  let from = 0;
  return block.sentences.map((text, index) => {
    const start = block.text.indexOf(text, from);
    from = start + text.length;
    return { block: block.number, sentence: index + 1, text, start, sha256: sentenceHash(text) };
  });
}

/** Every sentence of the article, in reading order. */
export function listPlaces(article: ExtractedArticle): Place[] {
  return article.blocks.flatMap(listBlockPlaces);
}

/** The word of a sentence, counted from 1 as the normalised sentence splits at spaces, at which this index stands. */
export function wordAt(sentence: string, index: number): number {
  return normaliseSentence(`${sentence.slice(0, index)}x`).split(' ').length;
}

function assertFound(text: string, asPrinted: string, block: number, found: number): void {
  if (found > 0) return;
  const whole = findWholePhrase(text, asPrinted);
  const cut = whole === undefined ? '' : ` It prints "${whole}": take the number whole.`;
  throw new RangeError(`"${asPrinted}" is not in block ${block}.${cut}`);
}

function chooseOccurrence(asPrinted: string, block: number, found: number, wanted?: number): number {
  if (wanted === undefined && found > 1) {
    throw new RangeError(
      `"${asPrinted}" stands ${found} times in block ${block}: say which, from 1 to ${found}.`,
    );
  }
  const occurrence = wanted ?? 1;
  if (occurrence < 1 || occurrence > found) {
    throw new RangeError(
      `"${asPrinted}" stands ${found} ${found === 1 ? 'time' : 'times'} in block ${block}: there is no occurrence ${occurrence}.`,
    );
  }
  return occurrence;
}

/**
 * Makes the locator of a printed phrase. Throws a RangeError where the block is not in the article, the phrase is
 * not in the block or runs over the end of a sentence, or several stand there and `occurrence` (from 1) is not given.
 */
export function makeLocator(
  article: ExtractedArticle,
  blockNumber: number,
  asPrinted: string,
  { occurrence: wanted }: { occurrence?: number } = {},
): Locator {
  const block = article.blocks[blockNumber - 1];
  if (!block)
    throw new RangeError(`Block ${blockNumber} is not in the text: it has ${article.blocks.length} blocks.`);
  const spans = findPhrase(block.text, asPrinted);
  assertFound(block.text, asPrinted, blockNumber, spans.length);
  const occurrence = chooseOccurrence(asPrinted, blockNumber, spans.length, wanted);
  const span = spans[occurrence - 1];
  const place = listBlockPlaces(block).find(
    ({ start, text }) => span && span.start >= start && span.end <= start + text.length,
  );
  if (!place || !span)
    throw new RangeError(`"${asPrinted}" runs over the end of a sentence in block ${blockNumber}.`);
  const everywhere = article.blocks.reduce((sum, { text }) => sum + findPhrase(text, asPrinted).length, 0);
  return {
    block: blockNumber,
    sentence: place.sentence,
    word: wordAt(place.text, span.start - place.start),
    occurrence,
    of: spans.length,
    sentence_sha256: place.sha256,
    fingerprint: fingerprint(place.text),
    unique_in_article: everywhere === 1,
  };
}
