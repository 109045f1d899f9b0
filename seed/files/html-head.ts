import type { KnownHead } from '../../lib/draft/make-draft.ts';
import { toAuthor } from '../../lib/draft/read-byline.ts';
import { isRealDate } from '../../lib/model/dates.ts';

/** A page as far as its head is read: what `<meta>`, `<link>`, `<html lang>` and JSON-LD say. */
export type PageHead = {
  meta: (...names: string[]) => string | undefined;
  canonical: string | undefined;
  lang: string | undefined;
  title: string | undefined;
  jsonLd: readonly string[];
};

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.replace(/\s+/gu, ' ').trim() : undefined;
const list = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

function parse(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}

/** What a page's JSON-LD says of its article; of several objects the one that is an article. */
function findArticle(sources: readonly string[]): Json | undefined {
  const objects = sources
    .flatMap((source) => list(parse(source)))
    .flatMap((one) => (isObject(one) ? [one, ...list(one['@graph'])] : []))
    .filter(isObject);
  return objects.find((one) =>
    list(one['@type']).some((type) => /Article|Posting|Report/u.test(String(type))),
  );
}

const nameOf = (value: unknown): string | undefined => text(isObject(value) ? value.name : value);

function readAuthors(article: Json | undefined, { meta }: PageHead): KnownHead['authors'] {
  const said = list(article?.author).flatMap((author) => {
    const name = nameOf(author);
    const isPerson = !isObject(author) || String(author['@type'] ?? 'Person') === 'Person';
    return name ? [isPerson ? toAuthor(name) : { name, affiliation: null }] : [];
  });
  if (said.length > 0) return said;
  const named = meta('author', 'article:author', 'dc.creator', 'parsely-author', 'sailthru.author');
  if (!named || /^https?:/u.test(named)) return undefined;
  return named
    .replace(/^by\s/iu, '')
    .split(/\s*(?:,|;|&|\band\b)\s*/u)
    .filter(Boolean)
    .map((name) => toAuthor(name));
}

const DAY = /^\d{4}(?:-\d{2}(?:-\d{2})?)?/u;

function readPublished(article: Json | undefined, { meta }: PageHead): KnownHead['published'] {
  const own = text(article?.datePublished);
  const said =
    own ??
    meta(
      'article:published_time',
      'date',
      'dc.date',
      'dc.date.issued',
      'pubdate',
      'parsely-pub-date',
      'datePublished',
    );
  const date = DAY.exec(said ?? '')?.[0];
  if (!date || !isRealDate(date)) return undefined;
  return { date, basis: 'the date of publication that the page states' };
}

const address = (said: string | undefined) => (said && /^https?:\/\/\S+$/u.test(said) ? said : undefined);

/** The head that a page states of itself; what it does not state is absent. */
export function readPageHead(page: PageHead): KnownHead {
  const article = findArticle(page.jsonLd);
  const title = text(article?.headline) ?? page.meta('og:title', 'twitter:title', 'dc.title');
  const publisher =
    nameOf(article?.publisher) ?? page.meta('og:site_name', 'application-name', 'dc.publisher');
  const language = (text(article?.inLanguage) ?? page.lang ?? page.meta('og:locale'))
    ?.slice(0, 2)
    .toLowerCase();
  const found: KnownHead = {
    title: title ?? (publisher ? withoutName(page.title, publisher) : page.title),
    authors: readAuthors(article, page),
    published: readPublished(article, page),
    publisher,
    address: address(page.canonical) ?? address(page.meta('og:url')) ?? address(text(article?.url)),
    language: language && /^[a-z]{2}$/u.test(language) ? language : undefined,
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

/** "Lighthouse aid | The Harbour Post" without the paper's name. */
function withoutName(title: string | undefined, publisher: string): string | undefined {
  const parts = title?.split(/\s+[|–—·-]\s+/u) ?? [];
  return parts.length > 1 && parts.at(-1)?.trim() === publisher ? parts.slice(0, -1).join(' – ') : title;
}
