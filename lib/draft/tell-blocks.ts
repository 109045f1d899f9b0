import type { Language } from '../language/language.ts';
import type { Block } from '../text/extract.ts';
import { normalise } from '../text/normalise.ts';
import { endsArticle, isBiography, isFurniture } from './furniture.ts';
import { findDate } from './head-dates.ts';
import { readByline } from './read-byline.ts';

/** What a block is: of the article's head, of its body, or of the page around it. */
export const BLOCK_ROLES = [
  'kicker',
  'title',
  'standfirst',
  'byline',
  'date',
  'heading',
  'body',
  'repeat',
  'furniture',
] as const;
export type BlockRole = (typeof BLOCK_ROLES)[number];

export type ToldBlocks = {
  roles: ReadonlyMap<number, BlockRole>;
  repeats: { block: number; of: number }[];
};

const END = /[.!?…]["'”’»)\]]*$/u;
const MOST_HEADING = 14;
const LEAST_PARAGRAPH = 20;

const countWords = (text: string) => text.split(/\s+/u).length;
const isLong = ({ text, sentences }: Block) =>
  END.test(text) && (countWords(text) >= LEAST_PARAGRAPH || (sentences.length > 1 && countWords(text) >= 12));
const isHeadingLike = (text: string) =>
  countWords(text) <= MOST_HEADING &&
  !/[.,;:]["'”’»)]*$/u.test(text) &&
  /^["'“‘#*\d]*\s*[\p{Lu}\p{N}]/u.test(text);
const isDateLine = (text: string, language: Language) =>
  countWords(text) <= 14 &&
  findDate(text, language) !== undefined &&
  !/\b(?:is|was|were|are|has|had)\b/u.test(text);
const isKicker = (text: string) =>
  /^(?:argument|opinion|op-ed|commentary|comment|analysis|editorial|column|viewpoint|perspective|essay|news|feature|explainer|press release|interview|review|world|politics|business)$/iu.test(
    text.trim(),
  );

/** Blocks that say again, word for word, what stood before. */
function listRepeats(blocks: readonly Block[]): { block: number; of: number }[] {
  const seen = new Map<string, number>();
  return blocks.flatMap(({ number, text }) => {
    const key = normalise(text);
    const of = seen.get(key);
    if (of === undefined) seen.set(key, number);
    return of !== undefined && countWords(text) >= 12 ? [{ block: number, of }] : [];
  });
}

const MOST_STANDFIRST = 40;

/** A short paragraph that no other follows at once stands above the body: a caption, a byline or a date is between. */
function isStandfirst(blocks: readonly Block[], [first, second]: readonly Block[]): boolean {
  if (!first || !second || countWords(first.text) > MOST_STANDFIRST) return false;
  const next = blocks.find(({ number }) => number > first.number);
  return next !== undefined && next.number < second.number && !isHeadingLike(next.text);
}

/** The blocks between which the body lies: the first paragraph and the last before what stands behind an article. */
function findBody(blocks: readonly Block[]): { first: number; last: number } {
  const paragraphs = blocks.filter(
    (block) => isLong(block) && !isFurniture(block.text) && !isBiography(block.text),
  );
  const first = (isStandfirst(blocks, paragraphs) ? paragraphs[1] : paragraphs[0])?.number ?? 1;
  const words = blocks.reduce((sum, { text }) => sum + countWords(text), 0);
  let past = 0;
  for (const { number, text } of blocks) {
    if (number > first && past > words * 0.4 && endsArticle(text)) {
      const before = paragraphs.filter((block) => block.number < number);
      return { first, last: before.at(-1)?.number ?? first };
    }
    past += countWords(text);
  }
  return { first, last: paragraphs.at(-1)?.number ?? blocks.length };
}

/** Short paragraphs behind the last long one that still are the article's: whole sentences that follow it at once. */
function lastOfBody(blocks: readonly Block[], last: number): number {
  let end = last;
  for (const { number, text } of blocks.slice(last)) {
    const isSentence = END.test(text) && countWords(text) >= 3;
    if (!isSentence || isFurniture(text) || isBiography(text) || endsArticle(text)) break;
    end = number;
  }
  return end;
}

/** Tells what each block is. `title` and `headings` are texts that the page marks as such, where it does. */
export function tellBlocks(
  blocks: readonly Block[],
  language: Language,
  {
    title,
    headings = [],
    captions = [],
  }: { title?: string; headings?: readonly string[]; captions?: readonly string[] } = {},
): ToldBlocks {
  const roles = new Map<number, BlockRole>();
  const repeats = listRepeats(blocks);
  const repeated = new Set(repeats.map(({ block }) => block));
  const marked = new Set(headings.map(normalise));
  const aside = new Set(captions.map(normalise));
  const body = findBody(blocks.filter(({ number }) => !repeated.has(number)));
  const last = lastOfBody(blocks, body.last);
  for (const block of blocks) {
    const { number } = block;
    if (aside.has(normalise(block.text))) roles.set(number, 'furniture');
    else if (repeated.has(number)) roles.set(number, number > last ? 'furniture' : 'repeat');
    else if (number < body.first) roles.set(number, tellHead(block, language, roles, title));
    else if (number > last) roles.set(number, 'furniture');
    else roles.set(number, tellInside(block, marked));
  }
  for (const block of blocks) dropIdleHeading(blocks, block.number, roles);
  return { roles, repeats: repeats.filter(({ block }) => roles.get(block) === 'repeat') };
}

function tellHead(
  block: Block,
  language: Language,
  roles: ReadonlyMap<number, BlockRole>,
  title?: string,
): BlockRole {
  const { text } = block;
  const hasTitle = [...roles.values()].includes('title');
  if (title !== undefined && normalise(text).replace(/^#+ /u, '') === normalise(title))
    return hasTitle ? 'furniture' : 'title';
  if (readByline(text)) return 'byline';
  if (isDateLine(text, language)) return 'date';
  if (isKicker(text)) return 'kicker';
  if (isFurniture(text)) return 'furniture';
  const isTitle =
    countWords(text) >= 3 &&
    countWords(text) <= 30 &&
    !/[.,;:]["'”’»)]*$/u.test(text) &&
    /[\p{Lu}\p{N}]/u.test(text);
  if (!hasTitle && title === undefined) return isTitle ? 'title' : 'furniture';
  return hasTitle && countWords(text) >= 4 ? 'standfirst' : 'furniture';
}

function tellInside({ text }: Block, marked: ReadonlySet<string>): BlockRole {
  if (marked.has(normalise(text)) || /^#{1,6}\s/u.test(text)) return 'heading';
  if (isFurniture(text)) return 'furniture';
  if (readByline(text)) return 'byline';
  return isHeadingLike(text) && !END.test(text) ? 'heading' : 'body';
}

/** A heading heads a paragraph: one before another heading or before the page's furniture is none. */
function dropIdleHeading(blocks: readonly Block[], number: number, roles: Map<number, BlockRole>): void {
  if (roles.get(number) !== 'heading') return;
  const next = blocks.slice(number).find((block) => roles.get(block.number) !== 'furniture');
  if (!next || roles.get(next.number) !== 'body') roles.set(number, 'furniture');
}
