import type { Language } from '../language/language.ts';
import { NO_WORDS } from '../language/no-words.ts';
import type { Author } from '../model/source.ts';
import type { Genre } from '../model/vocabulary.ts';
import { EXTRACTOR_VERSION, type ExtractedArticle, type Join } from '../text/extract.ts';
import { sha256Hex } from '../text/locator.ts';
import { type DraftHead, type DraftText, UNSAID } from './draft-head.ts';
import { makeShort, makeSlug } from './make-slug.ts';
import type { ReadHead } from './read-head.ts';
import type { ToldBlocks } from './tell-blocks.ts';

/** What is known of an article beside its text: what a person said, and what the page that it comes from says of itself. */
export type KnownHead = {
  slug?: string;
  title?: string;
  short?: string;
  authors?: Author[];
  published?: { date: string | null; basis: string };
  publisher?: string | null;
  genre?: Genre;
  address?: string | null;
  /** BCP 47. */
  language?: string;
  joins?: Join[];
  /** Texts of blocks that the page marks as headings. */
  headings?: string[];
  /** Texts of blocks that the page marks as captions or as standing aside. */
  captions?: string[];
};

const DEFAULT_LANGUAGE = 'en';

/** The article's record: what was said of it before what the text says; `todo` where neither does. */
export function toHead(
  read: ReadHead,
  head: KnownHead,
  language: Language,
  taken: ReadonlySet<string>,
): DraftHead {
  const known = { ...read, ...definedOf(head) };
  const { title, authors, published, publisher, genre } = known;
  const parts = { authors, publisher, title, date: published?.date };
  const spoken = language === NO_WORDS ? head.language?.slice(0, 2) : language.code;
  return {
    slug: head.slug ?? makeSlug(parts, taken),
    title: title ?? UNSAID,
    short: head.short ?? (makeShort(parts) || UNSAID),
    publisher: publisher === undefined ? UNSAID : publisher,
    genre: genre ?? UNSAID,
    authors: authors ?? UNSAID,
    published: published ?? UNSAID,
    address: head.address ?? null,
    archived: null,
    language: spoken ?? DEFAULT_LANGUAGE,
  };
}

const definedOf = (head: KnownHead): KnownHead =>
  Object.fromEntries(Object.entries(head).filter(([, value]) => value !== undefined));

const cleanHeading = (text: string) => text.replace(/^#+\s*/u, '').trim();

/** How the text divides. */
export function toText(
  text: string,
  { blocks }: ExtractedArticle,
  joins: readonly Join[],
  { roles, repeats }: ToldBlocks,
): DraftText {
  return {
    extractor: EXTRACTOR_VERSION,
    sha256: sha256Hex(text),
    blocks: blocks.length,
    joins: joins.map((join) => [...join]),
    body: blocks.filter(({ number }) => roles.get(number) === 'body').map(({ number }) => number),
    sections: blocks
      .filter(({ number }) => roles.get(number) === 'heading')
      .map(({ number, text: heading }) => ({ heading: cleanHeading(heading), block: number })),
    repeats,
  };
}
