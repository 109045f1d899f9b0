import { GENRES, type Genre, type Medium, type SourceKind } from '../../lib/model/vocabulary.ts';
import type { CitedSource } from '../../lib/out/cite/csl.ts';

/** An invented document; every test overrides what it is about. */
export function aCitedSource(overrides: Partial<CitedSource> = {}): CitedSource {
  return {
    slug: 'ferries-2021',
    kind: 'news_report',
    genre: 'news report',
    medium: null,
    title: 'Ferry to McDonald Island carries USD5 million of COVID-19 vaccine, says UNICEF',
    publisher: 'The Harbour Post',
    authors: [{ name: 'Ada van der Berg', family: 'van der Berg', affiliation: null }],
    publishedDate: '2021-10-07',
    address: 'https://harbour.example/a_b/100%25?c=1&d=~e#f',
    language: 'en',
    lastRead: null,
    ...overrides,
  };
}

const KINDS: Partial<Record<Genre, SourceKind>> = {
  'opinion piece': 'article',
  analysis: 'article',
  'survey report': 'survey',
  'research report': 'report',
  'official statement': 'statement',
  'official statistics': 'statistic',
  'press release': 'press_release',
  'white paper': 'report',
};

/** A document of each genre as it usually comes: with authors where it is an article, else issued by a body. */
export const OF_EACH_GENRE: readonly CitedSource[] = GENRES.map((genre) => {
  const kind = KINDS[genre] ?? 'news_report';
  const isIssued = kind !== 'article' && kind !== 'news_report';
  const slug = genre.replaceAll(' ', '-');
  return aCitedSource({
    ...{ slug, genre, kind },
    ...(isIssued && { authors: [], publisher: 'Asian Lighthouse Bank (ALB)' }),
  });
});

const EDITOR = { name: 'Jo Roe', family: 'Roe', affiliation: null, editor: true as const };

const MADE: Partial<CitedSource>[] = [
  { slug: 'undated', kind: 'report', genre: 'web page', publisher: 'ALB', authors: [], publishedDate: null },
  { slug: 'of-a-year', publishedDate: '2019' },
  { slug: 'of-a-month', publishedDate: '2019-04' },
  { slug: 'unsigned', authors: [] },
  { slug: 'described', title: '[Report on the ferry from Öland]', authors: [] },
  { slug: 'read', lastRead: '2022-03-01' },
  { slug: 'without-address', genre: 'press release', kind: 'press_release', address: null, authors: [] },
  { slug: 'of-nobody', publisher: null, authors: [] },
  {
    slug: 'edited',
    kind: 'report',
    genre: 'research report',
    publisher: 'Network of Harbours',
    authors: [
      { name: 'Jean-Luc Ækre', family: 'Ækre', affiliation: null, editor: true },
      { name: 'Škoda Ltd', affiliation: null, editor: true },
    ],
  },
  {
    slug: 'signed-report',
    kind: 'report',
    genre: 'research report',
    publisher: 'Network of Harbours',
    authors: [{ name: 'Søren Ødegård', family: 'Ødegård', affiliation: null }],
  },
  {
    slug: 'edited-undated',
    kind: 'report',
    genre: 'research report',
    publisher: 'Network of Harbours',
    authors: [EDITOR],
    publishedDate: null,
  },
  { slug: 'edited-news', medium: 'newspaper', authors: [EDITOR] },
  {
    slug: 'signed-and-edited',
    authors: [{ name: 'Søren Ødegård', family: 'Ødegård', affiliation: null }, EDITOR],
  },
  {
    slug: 'lone-brace',
    kind: 'report',
    genre: 'research report',
    title: '{Piers without an end',
    publisher: 'Harbours} of the North',
    authors: [{ name: 'Ed{na Quay', family: 'Quay', affiliation: null }],
  },
  { slug: 'unsigned-brace', medium: 'newspaper', title: 'Open { for ferries', authors: [] },
];

/** Documents of every genre and medium, and what is missing or odd in single ones. */
export const CITED_SOURCES: readonly CitedSource[] = [
  ...OF_EACH_GENRE,
  ...(['newspaper', 'magazine', 'journal', 'blog', 'website'] satisfies Medium[]).map((medium) =>
    aCitedSource({ slug: `in-a-${medium}`, medium }),
  ),
  ...MADE.map(aCitedSource),
];
