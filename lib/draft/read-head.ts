import type { Language } from '../language/language.ts';
import type { Author } from '../model/source.ts';
import type { Genre } from '../model/vocabulary.ts';
import type { Block } from '../text/extract.ts';
import { isBiography } from './furniture.ts';
import { findDate } from './head-dates.ts';
import { lineParts, readBiography, readByline } from './read-byline.ts';
import type { BlockRole } from './tell-blocks.ts';

/** What a text says of itself. */
export type ReadHead = {
  title?: string;
  authors?: Author[];
  published?: { date: string; basis: string };
  publisher?: string;
  genre?: Genre;
};

const GENRE_OF: readonly [RegExp, Genre][] = [
  [
    /^(?:argument|opinion|op-ed|commentary|comment|editorial|column|viewpoint|perspective|essay)$/iu,
    'opinion piece',
  ],
  [/^analysis$/iu, 'analysis'],
  [/^(?:press release|for immediate release)$/iu, 'press release'],
  [/^white paper$/iu, 'white paper'],
  [/^news$/iu, 'news report'],
];
const RIGHTS =
  /^(?:©|\(c\)|copyright)\s*(?:©\s*)?(?:\d{4}(?:\s?[-–]\s?\d{4})?,?\s+)?(?:by\s+)?(?<who>\p{Lu}[^.|,–—]{2,60}?)(?:[.|,–—]|\sall rights|$)/iu;
const DATED = /\b(?:published|posted|updated|issued|released)\b/iu;

const cleanTitle = (text: string) =>
  text
    .replace(/^#+\s*/u, '')
    .replace(/^[*_]+|[*_]+$/gu, '')
    .replace(/^title:\s*/iu, '')
    .trim();

/** The head of a text by its blocks and what they were told to be; what it does not say is absent. */
export function readHead(
  blocks: readonly Block[],
  roles: ReadonlyMap<number, BlockRole>,
  language: Language,
): ReadHead {
  const ofRole = (...wanted: BlockRole[]) =>
    blocks.filter(({ number }) => wanted.includes(roles.get(number) ?? 'body'));
  const title = ofRole('title')[0]?.text;
  const byline = ofRole('byline').flatMap(({ text }) => readByline(text) ?? []);
  const biographies = ofRole('furniture').flatMap(({ text }) =>
    isBiography(text) ? (readBiography(text) ?? []) : [],
  );
  const kicker = ofRole('kicker')
    .flatMap(({ text }) => GENRE_OF.find(([pattern]) => pattern.test(text.trim()))?.[1] ?? [])
    .at(0);
  const dated = findHeadDate(ofRole('date', 'byline'), language) ?? readDateline(ofRole('body')[0], language);
  const publisher =
    blocks.map(({ text }) => RIGHTS.exec(text)?.groups?.who?.trim()).find(Boolean) ??
    ofRole('byline')
      .map(({ text }) => publisherOf(text, language))
      .find(Boolean);
  return {
    ...(title && { title: cleanTitle(title) }),
    ...(byline.length > 0
      ? { authors: withAffiliations(byline, biographies) }
      : biographies.length > 0 && { authors: biographies }),
    ...(dated && { published: dated }),
    ...(publisher && { publisher }),
    ...(kicker && { genre: kicker }),
  };
}

/** Of "The Ledger | By Ada Holm | June 19, 2025" the part that is neither byline nor date. */
function publisherOf(text: string, language: Language): string | undefined {
  const parts = lineParts(text);
  const isName = (part: string) =>
    /^(?:The\s)?\p{Lu}[\p{L}’'-]+(?:\s(?:of|and|the|\p{Lu}[\p{L}’'-]*)){1,4}$/u.test(part) &&
    !readByline(part) &&
    !findDate(part, language);
  return parts.length > 1 ? parts.find(isName) : undefined;
}

const withAffiliations = (authors: readonly Author[], biographies: readonly Author[]) =>
  authors.map((author) => ({
    ...author,
    affiliation: biographies.find(({ name }) => name === author.name)?.affiliation ?? author.affiliation,
  }));

const DATELINE = /^\p{Lu}[\p{L}\s.,’'()/-]{1,40}?,?\s(?<date>[^—–]{4,30})\s?(?:—|–|--|-\s)/u;

/** "OSLO, 12 November 2024 — …", where the text begins so. */
function readDateline(block: Block | undefined, language: Language): ReadHead['published'] {
  const said = DATELINE.exec(block?.text ?? '')?.groups?.date;
  const found = said ? findDate(said, language) : undefined;
  return found && { date: found.date, basis: 'the date at the beginning of the text' };
}

function findHeadDate(blocks: readonly Block[], language: Language): ReadHead['published'] {
  for (const { text } of blocks) {
    const found = findDate(text, language);
    if (!found) continue;
    const isWhole = found.date.length > 4 || /^\D*\d{4}\D*$/u.test(found.printed);
    const how = DATED.test(text)
      ? 'the date of publication printed at the article’s head'
      : 'the date printed at the article’s head';
    return {
      date: found.date,
      basis: isWhole ? how : `${how}, as “${found.printed}”: which number is the day can’t be told`,
    };
  }
  return undefined;
}
