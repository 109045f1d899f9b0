import { stripInvisible } from './normalise.ts';
import { splitSentences } from './sentences.ts';

/** Raised when blocks, cleaning, sentences or their hashes come out differently: stored locators belong to one version. */
export const EXTRACTOR_VERSION = 3;

/** Neighbouring raw blocks, numbered from 1, that are one paragraph broken by the page's layout, as `[4, 5]`. */
export type Join = readonly number[];

/** A paragraph of the article after joins, numbered from 1, furniture included; sentences number from 1 in it. */
export type Block = { number: number; text: string; sentences: string[] };

/** An article's text, cut. Nothing of it is ever stored. */
export type ExtractedArticle = { extractor: typeof EXTRACTOR_VERSION; blocks: Block[] };

const SOFT_BREAK = /\u00AD[ \t]*(?:\r\n|[\n\r])[ \t]*(?=\p{L})/gu;
const LINE_END = /\r\n|[\n\r\u0085\u2028\u2029\v\f]/u;

/**
 * Cleans a block: link and escape remnants of Markdown, odd spaces, invisible characters, line ends after a hyphen; the
 * result is NFC.
 */
export function cleanBlock(raw: string): string {
  return stripInvisible(raw)
    .replace(/\[([^[\]]*)\]\((?:#|https?:)[^()\s]*\)/gu, '$1')
    .replace(/\(#\)/gu, '')
    .replace(/\\+(?=[$*_#[\]])/gu, '')
    .replace(/(?<=[\p{L}\p{M}\p{N}][-\u2010\u2011])[ \t]*(?:\r\n|[\n\r])[ \t]*(?=[\p{L}\p{N}])/gu, '')
    .replace(/[\s\u0085]+/gu, ' ')
    .normalize('NFC')
    .trim();
}

/** Blocks as printed, before joins: runs of non-blank lines. */
export function splitRawBlocks(text: string): string[] {
  const blocks: string[][] = [];
  let open: string[] | undefined;
  for (const line of stripInvisible(text.replace(SOFT_BREAK, '')).split(LINE_END)) {
    if (line.trim() === '') {
      open = undefined;
    } else if (open) {
      open.push(line);
    } else {
      open = [line];
      blocks.push(open);
    }
  }
  return blocks.map((lines) => lines.join('\n'));
}

function assertJoins(joins: readonly Join[], count: number): void {
  for (const join of joins) {
    const neighbours = join.every((block, index) => block === (join[0] ?? 0) + index);
    if (join.length > 1 && neighbours && (join[0] ?? 0) >= 1 && (join.at(-1) ?? 0) <= count) continue;
    throw new RangeError(
      `Join [${join.join(', ')}] does not fit: it must name neighbouring raw blocks, and the text has ${count}.`,
    );
  }
}

/**
 * Cuts a text into cleaned blocks and sentences. `joins` names raw blocks that belong together.
 * Throws a RangeError for a join whose blocks are not neighbours or lie outside the text.
 */
export function extractArticle(text: string, joins: readonly Join[] = []): ExtractedArticle {
  const raw = splitRawBlocks(text);
  assertJoins(joins, raw.length);
  const joined = new Set(joins.flatMap((join) => join.slice(1)));
  const merged: string[] = [];
  for (const [index, block] of raw.entries()) {
    if (joined.has(index + 1)) merged.push(`${merged.pop()}\n${block}`);
    else merged.push(block);
  }
  const blocks = merged.map((block, index) => {
    const cleaned = cleanBlock(block);
    return { number: index + 1, text: cleaned, sentences: splitSentences(cleaned) };
  });
  return { extractor: EXTRACTOR_VERSION, blocks };
}

/** Pairs of raw blocks that look like one broken sentence: the first has no end mark, the second no capital. */
export function suggestJoins(text: string): Join[] {
  const raw = splitRawBlocks(text).map(cleanBlock);
  return raw.flatMap((block, index): Join[] => {
    const next = raw[index + 1] ?? '';
    const broken = !/[.!?…:;]["'”’»)\]]*$/u.test(block) && /^[\p{Ll}(]/u.test(next);
    return broken ? [[index + 1, index + 2]] : [];
  });
}
