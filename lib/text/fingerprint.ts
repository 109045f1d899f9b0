import { normalise } from './normalise.ts';

const SLOTS = 32;
const CHANCE = 1 / 16;

function hashWord(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function listShingles(sentence: string): string[] {
  const words = normalise(sentence).match(/[\p{L}\p{N}]+(?:['.,-][\p{L}\p{N}]+)*/gu) ?? [];
  if (words.length < 2) return words;
  return words.slice(1).map((word, index) => `${words[index]} ${word}`);
}

function slotDigit(hashes: number[], slot: number): string {
  const seed = Math.imul(slot + 1, 0x9e3779b1);
  const least = hashes.reduce((min, hash) => Math.min(min, mix(mix(hash ^ seed) + seed)), 0xffffffff);
  return (least & 15).toString(16);
}

/**
 * 32 hexadecimal digits that tell a light edit from another sentence: b-bit minwise hashing (Li & König 2010) of
 * word pairs, four bits a slot. 128 bits for a whole sentence, and none of them belongs to one word: the wording
 * cannot be read back. Its limit: whoever already holds a guess of the whole sentence can confirm it, as with any hash.
 */
export function fingerprint(sentence: string): string {
  const hashes = listShingles(sentence).map(hashWord);
  return Array.from({ length: SLOTS }, (_, slot) => slotDigit(hashes, slot)).join('');
}

/** Estimated share of common word pairs, 0 to 1, corrected for digits that agree by chance. Error about 0.09. */
export function similarity(a: string, b: string): number {
  const same = [...a].filter((digit, index) => digit === b[index]).length;
  return Math.max(0, (same / SLOTS - CHANCE) / (1 - CHANCE));
}
