import type { DataState } from '../../model/rows.ts';
import type { Author } from '../../model/source.ts';
import { DESCRIBED_TITLE } from '../../model/source.ts';
import type { Genre, Medium, SourceKind } from '../../model/vocabulary.ts';
import { SITE_NAME } from '../../words/site-name.ts';

/** An author of an entry: a body, or a person by the part of the name that bibliographies sort by. */
export type CslName = { literal: string } | { family: string; given: string };
type CslDate = { 'date-parts': number[][] };

/** What an entry is, as far as we tell documents apart (types of CSL 1.0.2). */
export type CslType =
  | 'article-journal'
  | 'article-magazine'
  | 'article-newspaper'
  | 'document'
  | 'post-weblog'
  | 'report'
  | 'webpage';

/** One entry of a bibliography in CSL-JSON (citeproc's data schema), as far as we fill it. */
export type CslItem = {
  id: string;
  type: CslType;
  title: string;
  /** Left out where nobody is named and no body issued it. */
  author?: CslName[];
  editor?: CslName[];
  issued?: CslDate;
  /** When we read it at its address. */
  accessed?: CslDate;
  'container-title'?: string;
  publisher?: string;
  genre?: string;
  note?: string;
  version?: string;
  language?: string;
  URL?: string;
};

/** One of our own pages, as a document to cite. The site is named once: as its author. */
export function toCslPage(title: string, url: string, { version, dated }: DataState): CslItem {
  return {
    id: idOf(url),
    type: 'webpage',
    title,
    author: [{ literal: SITE_NAME }],
    issued: toDateParts(dated),
    note: `Data version ${version}`,
    version,
    language: 'en',
    URL: url,
  };
}

/** What a citation says of a source. */
export type CitedSource = {
  slug: string;
  kind: SourceKind;
  genre: Genre;
  medium: Medium | null;
  title: string;
  /** `null` where it is not known: it is left out. */
  publisher: string | null;
  authors: readonly Author[];
  publishedDate: string | null;
  address: string | null;
  language: string;
  /** When it was last read for a check; `null` where that is not recorded. */
  lastRead: string | null;
};

/**
 * A source as a document to cite: what is not known (an address, a day) is left out and never filled in. A body is the author
 * of what it issues itself; a paper, blog or site is none of what nobody signed in it.
 */
export function toCslSource(source: CitedSource): CslItem {
  const { publisher, address, lastRead } = source;
  const type = typeOf(source);
  const authors = source.authors.filter(({ editor }) => !editor).map(toCslName);
  const editors = source.authors.filter(({ editor }) => editor).map(toCslName);
  const isIssuer = publisher !== null && source.authors.length === 0 && issuesItself(source);
  const makers = isIssuer ? [{ literal: publisher }] : authors;
  const isNamed = makers.some((maker) => 'literal' in maker && maker.literal === publisher);
  return {
    id: source.slug,
    type,
    title: source.title,
    ...(makers.length > 0 && { author: makers }),
    ...(editors.length > 0 && { editor: editors }),
    ...(source.publishedDate !== null && { issued: toDateParts(source.publishedDate) }),
    ...(address !== null && lastRead !== null && { accessed: toDateParts(lastRead) }),
    ...(publisher !== null &&
      !isNamed && { [type === 'report' ? 'publisher' : 'container-title']: publisher }),
    genre: source.genre,
    language: source.language,
    ...(address !== null && { URL: address }),
  };
}

const BY_MEDIUM: Record<Medium, CslType> = {
  newspaper: 'article-newspaper',
  magazine: 'article-magazine',
  journal: 'article-journal',
  blog: 'post-weblog',
  website: 'webpage',
};

/** Of what appeared in something that is not recorded, or was issued by a body. */
const BY_GENRE: Partial<Record<Genre, CslType>> = {
  'opinion piece': 'article-magazine',
  analysis: 'article-magazine',
  'news report': 'article-newspaper',
  'journal article': 'article-journal',
  'web page': 'webpage',
  // A report is dated by its year, and these by their day.
  'press release': 'webpage',
  'official statement': 'webpage',
};

function typeOf(source: CitedSource): CslType {
  const known = source.medium === null ? undefined : BY_MEDIUM[source.medium];
  const type = known ?? BY_GENRE[source.genre] ?? 'report';
  // An article's type promises the journal that it stands in, a page's the address.
  if (type.startsWith('article') && source.publisher === null) return 'document';
  return type === 'webpage' && source.address === null ? 'document' : type;
}

const isArticle = ({ kind }: CitedSource) => kind === 'article' || kind === 'news_report';

function issuesItself(source: CitedSource): boolean {
  return source.medium === null && !isArticle(source);
}

/** Whether a title is our own description of a document. */
export const isDescribed = ({ title }: { title: string }): boolean => DESCRIBED_TITLE.test(title);

/** The name of a kind of piece as an entry begins it: `News report`. */
export const genreOf = ({ genre = '' }: CslItem): string => genre.charAt(0).toUpperCase() + genre.slice(1);

/** A family name is only told apart where the record says which part it is. */
function toCslName({ name, family }: Author): CslName {
  if (!family) return { literal: name };
  return { family, given: name.replace(family, '').replaceAll(/\s+/g, ' ').trim() };
}

/** Year, month and day as far as a partial date knows them. */
function toDateParts(date: string): CslDate {
  return { 'date-parts': [date.split('-').map(Number)] };
}

/** The address without its origin, as a name that every program takes. */
function idOf(url: string): string {
  const { pathname, search } = new URL(url);
  return `${pathname}${search}`.replaceAll(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '') || 'front-page';
}
