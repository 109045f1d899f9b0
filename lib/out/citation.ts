import type { ClaimRow } from '../model/claim-row.ts';
import type { DataState } from '../model/rows.ts';
import type { Author } from '../model/source.ts';
import type { Genre, SourceKind } from '../model/vocabulary.ts';
import { formatAuthors, toArticleLines } from '../words/attribution.ts';
import { formatClaim, formatDate, formatPeriod, formatPlace } from '../words/format.ts';

/** One entry of a bibliography in CSL-JSON (citeproc's data schema), as far as we fill it. */
export type CslItem = {
  id: string;
  type: string;
  title: string;
  author: ({ literal: string } | { family: string; given: string })[];
  issued?: { 'date-parts': number[][] };
  'container-title'?: string;
  publisher?: string;
  genre?: string;
  note?: string;
  version?: string;
  URL?: string;
};

/** One bibliography in three forms that reference managers and readers take. */
export type Citations = { apa: string; bibtex: string; ris: string };

/** A sentence ready to be quoted: who says it, with hedge, unit, period and passage, then where it can be checked. */
export function claimSentence(row: ClaimRow, url: string, state: DataState): string {
  const published = row.articlePublished === null ? 'date not known' : formatDate(row.articlePublished);
  const article = `${formatAuthors(row.articleAuthors)}, “${row.articleTitle}”, ${row.articleGenre}, ${row.articlePublisher}, ${published}, ${formatPlace(row)}`;
  const quantity = row.kind === 'relation' ? '' : ` [${formatClaim(row)}, ${formatPeriod(row)}]`;
  return `${row.description.replace(/\.$/, '')}${quantity} (${article}). ${siteSentence(url, state)}`;
}

/** A chart's finding as a sentence to quote: title and measure, whose numbers they are, where they can be checked. */
export function chartSentence(
  chart: CitedChart,
  rows: readonly ClaimRow[],
  url: string,
  state: DataState,
): string {
  const values = rows.filter((row) => row.value !== null && row.restates === null).map(formatClaim);
  const said = values.length === 0 ? '' : ` [${values.join('; ')}]`;
  const articles = toArticleLines(rows).map(
    (line) => `${line.byline}“${line.title}”, ${line.genre}, ${line.published}`,
  );
  return `${withStop(chart.title)} ${withStop(chart.subtitle)}${said} (${articles.join('; ')}). ${siteSentence(url, state)}`;
}

/** What a citation says of a chart. */
export type CitedChart = { title: string; subtitle: string };

/** A source as a sentence: who wrote what kind of piece, for whom, when, and where its claims can be read. */
export function sourceSentence(source: CitedSource, url: string, state: DataState): string {
  const published = source.publishedDate === null ? 'date not known' : formatDate(source.publishedDate);
  const by = source.authors.length === 0 ? '' : `${formatAuthors(source.authors)}, `;
  return `${by}“${source.title}”, ${source.genre}, ${source.publisher}, ${published}. Its record: ${siteSentence(url, state)}`;
}

function withStop(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** Where a number can be checked, with the version it was read from; its date is the data's, never today's. */
export function siteSentence(url: string, { version, dated }: DataState): string {
  return `Cited Metrics, data version ${version} of ${formatDate(dated)}: ${url}`;
}

/** One of our own pages, as a document to cite. */
export function toCslPage(title: string, url: string, { version, dated }: DataState): CslItem {
  return {
    id: idOf(url),
    type: 'webpage',
    title,
    author: [{ literal: 'Cited Metrics' }],
    issued: toDateParts(dated),
    'container-title': 'Cited Metrics',
    note: `Data version ${version}`,
    version,
    URL: url,
  };
}

/** What a citation says of a source. */
export type CitedSource = {
  slug: string;
  kind: SourceKind;
  genre: Genre;
  title: string;
  publisher: string;
  authors: readonly Author[];
  publishedDate: string | null;
  address: string | null;
};

/** A source as a document to cite: what is not known (an address, a day) is left out and never filled in. */
export function toCslSource(source: CitedSource): CslItem {
  const authors = source.authors.length > 0 ? source.authors.map(toCslName) : [{ literal: source.publisher }];
  const type = CSL_TYPES[source.kind];
  return {
    id: source.slug,
    type,
    title: source.title,
    author: authors,
    ...(source.publishedDate !== null && { issued: toDateParts(source.publishedDate) }),
    ...(type === 'report' ? { publisher: source.publisher } : { 'container-title': source.publisher }),
    genre: source.genre,
    ...(source.address !== null && { URL: source.address }),
  };
}

const CSL_TYPES: Record<SourceKind, string> = {
  article: 'article-magazine',
  // Not article-newspaper: citation-js 0.8 drops the authors of that type in RIS.
  news_report: 'article-magazine',
  report: 'report',
  survey: 'report',
  statistic: 'report',
  statement: 'report',
  press_release: 'report',
};

/** A family name is only told apart where the record says which part it is. */
function toCslName({ name, family }: Author): CslItem['author'][number] {
  if (!family) return { literal: name };
  return { family, given: name.replace(family, '').trim() };
}

function toDateParts(date: string): { 'date-parts': number[][] } {
  return { 'date-parts': [date.split('-').map(Number)] };
}

function idOf(url: string): string {
  return new URL(url).pathname.replace(/^\/|\/$/g, '').replaceAll(/[^a-z0-9]+/gi, '-') || 'front-page';
}
