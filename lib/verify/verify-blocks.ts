import { normaliseSentence } from '../text/normalise.ts';
import { countPhrase } from '../text/phrase.ts';
import { cureAt } from './cure.ts';
import type { VerifiableArticle } from './verifiable.ts';
import { listLocators, type Reading } from './verify-reading.ts';

/** From the block numbers of a record to those of a text. */
export type BlockMap = Map<number, number>;

function scoreBlock(record: VerifiableArticle, reading: Reading, block: number, now: number): number {
  const text = reading.article.blocks[now - 1]?.text;
  if (text === undefined) return 0;
  const hashes = new Set(reading.places.filter((place) => place.block === now).map(({ sha256 }) => sha256));
  const locators = listLocators(record).filter((locator) => locator.block === block);
  const sentences = locators.filter((locator) => hashes.has(locator.sentence_sha256)).length;
  const entries = record.ledger.filter((entry) => entry.block === block);
  return 3 * sentences + entries.filter((entry) => countPhrase(text, entry.printed) === entry.times).length;
}

function bestScore(record: VerifiableArticle, block: number): number {
  const locators = listLocators(record).filter((locator) => locator.block === block).length;
  return 3 * locators + record.ledger.filter((entry) => entry.block === block).length;
}

function isWhole(record: VerifiableArticle, reading: Reading, block: number, now: number): boolean {
  const best = bestScore(record, block);
  return best > 0 && scoreBlock(record, reading, block, now) === best;
}

function findBlock(record: VerifiableArticle, reading: Reading, block: number, offset: number): number {
  const expected = block + offset;
  if (isWhole(record, reading, block, expected)) return expected;
  let best = { now: expected, score: scoreBlock(record, reading, block, expected) };
  for (const { number: now } of reading.article.blocks) {
    const score = scoreBlock(record, reading, block, now);
    if (score > best.score && !isWhole(record, reading, now - offset, now)) best = { now, score };
  }
  return best.now;
}

/**
 * Where each recorded block with a claim or a ledger entry stands in the text: as far along as the block before it,
 * or, where that one does not hold all of it, the block that holds most and is not whole as another one.
 */
export function alignBlocks(record: VerifiableArticle, reading: Reading): BlockMap {
  const numbers = [...listLocators(record), ...record.ledger, ...record.text.repeats].map(
    ({ block }) => block,
  );
  const map: BlockMap = new Map();
  let offset = 0;
  for (const block of [...new Set(numbers)].sort((a, b) => a - b)) {
    const now = findBlock(record, reading, block, offset);
    map.set(block, now);
    offset = now - block;
  }
  return map;
}

/** Repeats of the record that are gone, or no longer the same text. */
export function listBrokenRepeats(record: VerifiableArticle, reading: Reading, map: BlockMap) {
  const textOf = (number: number) => normaliseSentence(reading.article.blocks[number - 1]?.text ?? '');
  const broken = record.text.repeats.filter((repeat) => {
    const block = map.get(repeat.block) ?? repeat.block;
    const of = map.get(repeat.of) ?? repeat.of;
    return block === of || textOf(block) === '' || textOf(block) !== textOf(of);
  });
  return broken.map((repeat) => ({
    ...repeat,
    ...cureAt(record, ['text', 'repeats', record.text.repeats.indexOf(repeat)]),
  }));
}
