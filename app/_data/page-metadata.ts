import 'server-only';
import type { Metadata } from 'next';
import {
  type ArticleScope,
  articlesFeedUrl,
  type FeedScope,
  feedUrl,
  frontCardUrl,
} from '../../lib/filter/urls.ts';
import { MEDIA_TYPES } from '../../lib/out/media-types.ts';
import { OEMBED_FORMATS, oembedUrl } from '../../lib/out/oembed.ts';
import { CARD } from '../../lib/out/share-card.ts';
import { SITE_NAME } from '../../lib/words/site-name.ts';
import type { CiteHead } from './cite-head.ts';
import { siteUrl } from './site-address.ts';

export const SITE_CLAIM = `${SITE_NAME}: what can you quote, and how sure is it?`;

type PageWords = {
  title: string;
  description: string;
  /** Where the page stands for good: its canonical link, and what is shared. */
  path: string;
  /** The title where it says the site’s name itself. */
  isWholeTitle?: boolean;
  /** Its title where it is shared, if another one than the page’s. */
  sharedTitle?: string;
  sharedDescription?: string;
  /** A card of its own, and what can be read on it; without it the card of the front page. */
  card?: { path: string; alt: string };
  /** The record whose feeds come before those of all. */
  feeds?: FeedScope;
  /** Whether other sites may embed it. */
  isEmbeddable?: boolean;
  /** What it says for reference managers, and its bibliography as files. */
  cite?: CiteHead;
  /** Other forms of what it shows, by their media type. */
  files?: Record<string, { url: string; title: string }[]>;
};

/**
 * What the head of a page says of it: title and description, where it stands, its feeds, how to embed it, and its card for those who
 * show links (ogp.me). The one way in which pages say it, so that none lacks a part.
 */
export function pageMetadata(words: PageWords): Metadata {
  const {
    title,
    description,
    path,
    isWholeTitle = false,
    card,
    feeds,
    isEmbeddable = false,
    cite,
    files,
  } = words;
  return {
    title: isWholeTitle ? { absolute: title } : title,
    description,
    alternates: {
      canonical: path,
      types: { ...feedTypes(feeds), ...(isEmbeddable && oembedTypes(path, title)), ...cite?.files, ...files },
    },
    other: cite?.tags,
    ...sharing(words, card),
  };
}

/** The same for an address at which there is no page: nothing of its own, and nothing to be kept of it. */
export function missingMetadata(title: string): Metadata {
  return { title, robots: { index: false }, alternates: { types: feedTypes() } };
}

/** What every page says that says nothing else. */
export function siteMetadata(description: string): Metadata {
  return {
    metadataBase: new URL(siteUrl()),
    title: { default: SITE_NAME, template: `%s · ${SITE_NAME}` },
    description,
    icons: {
      icon: [
        { url: '/favicon.ico', sizes: '48x48' },
        { url: '/icon.svg', sizes: 'any', type: MEDIA_TYPES.svg },
      ],
      apple: { url: '/apple-touch-icon.png', sizes: '180x180' },
    },
    manifest: '/manifest.webmanifest',
    ...sharing({ title: SITE_NAME, description, path: '/' }),
  };
}

function sharing(
  { title, description, path, sharedTitle = title, sharedDescription = description, cite }: PageWords,
  card = { path: frontCardUrl(), alt: SITE_CLAIM },
) {
  const words = { title: sharedTitle, description: sharedDescription };
  const image = { url: card.path, ...CARD, alt: card.alt, type: MEDIA_TYPES.png };
  return {
    openGraph: {
      ...words,
      url: path,
      siteName: SITE_NAME,
      // A page that is cited as a document of its own is one (ogp.me); lists are the site.
      type: cite ? 'article' : 'website',
      locale: 'en_GB',
      images: [image],
    },
    twitter: { card: 'summary_large_image', ...words, images: [{ url: card.path, alt: card.alt }] },
  } satisfies Metadata;
}

/** New articles and corrections: of a record, where it has such feeds, then of all. */
function feedTypes(scope: FeedScope = {}) {
  const { claim, ...articles } = scope;
  const own =
    Object.keys(scope).length === 0 ? [] : ownFeeds(scope, claim === undefined ? articles : undefined);
  return {
    [MEDIA_TYPES.atom]: [
      ...own,
      { url: articlesFeedUrl(), title: 'New articles' },
      { url: feedUrl(), title: 'Corrections' },
    ],
  };
}

function ownFeeds(scope: FeedScope, articles: ArticleScope | undefined) {
  const corrections = { url: feedUrl(scope), title: 'Corrections of what is on this page' };
  if (articles === undefined) return [corrections];
  return [{ url: articlesFeedUrl(articles), title: 'New articles with what is on this page' }, corrections];
}

function oembedTypes(page: string, title: string) {
  const types = { json: MEDIA_TYPES.oembedJson, xml: MEDIA_TYPES.oembedXml };
  return Object.fromEntries(
    OEMBED_FORMATS.map((format) => [types[format], [{ url: oembedUrl(siteUrl(), page, format), title }]]),
  );
}
