import { absoluteUrl, claimUrl, explorerUrl, sourceUrl } from '../filter/urls.ts';
import type { ClaimRow } from '../model/claim-row.ts';
import type { SourceRow } from '../model/rows.ts';
import type { Role } from '../model/vocabulary.ts';
import { formatAuthors } from '../words/attribution.ts';
import { claimHeadlineText } from '../words/claim-headline.ts';
import { formatCount, formatDate, formatPeriod, formatPlace } from '../words/format.ts';
import { publisherAtStart } from '../words/publisher.ts';
import { isUnverified, NOT_VERIFIED } from '../words/verified-words.ts';
import type { FeedEntry } from './atom.ts';
import { toRecordUrn } from './record-urn.ts';
import { escapeXml } from './xml-text.ts';

/** An article as a feed tells of it. `rows` are its first claims in reading order, `count` how many distinct ones it states. */
export type FeedArticle = Pick<
  SourceRow,
  'slug' | 'title' | 'publisher' | 'genre' | 'publishedDate' | 'address' | 'authors'
> & {
  recordedOn: string;
  count: number;
  rows: readonly ClaimRow[];
  isCut: boolean;
  /** The role by which the claims of each metric are told. */
  rowsBy: ReadonlyMap<string, Role>;
};

/** So many metrics are named before the others are counted. */
const NAMED_METRICS = 6;

/** A new article with its claims: who says it, what it counts, and each claim in one line that leads to its page. */
export function articleEntry(article: FeedArticle, siteUrl: string): FeedEntry {
  const address = absoluteUrl(siteUrl, sourceUrl(article.slug));
  const summary = `${bylineWords(article)} ${contentWords(article)}`;
  return {
    id: toRecordUrn('article', article.slug),
    title: article.title,
    address,
    date: article.recordedOn,
    summary,
    via: article.address,
    html: toHtml(article, summary, siteUrl),
  };
}

function bylineWords({ authors, publisher, genre, publishedDate }: FeedArticle): string {
  const by = authors.length === 0 ? '' : `${formatAuthors(authors)}. `;
  const date = publishedDate === null ? 'date not known' : formatDate(publishedDate);
  return `${by}${publisherAtStart(publisher)}, ${genre}, ${date}.`;
}

function contentWords({ count, rows, isCut }: FeedArticle): string {
  if (rows.length === 0) return 'No claim of it stands.';
  const names = [...new Set(rows.map(({ metricName }) => metricName))];
  const named = names.slice(0, NAMED_METRICS);
  const others = names.length - named.length;
  const more = others > 0 ? [formatCount(others, 'more metric')] : isCut ? ['others'] : [];
  return `${formatCount(count, 'claim')}: ${[...named, ...more].join('; ')}.`;
}

function toHtml(article: FeedArticle, summary: string, siteUrl: string): string {
  const { slug, rows, isCut, rowsBy } = article;
  const items = rows.map((row) => {
    const address = absoluteUrl(siteUrl, claimUrl(row.claimId));
    const headline = claimHeadlineText(row, rowsBy.get(row.metric) ?? 'subject');
    const rest = [`“${row.asPrinted}”`, formatPeriod(row), formatPlace(row)];
    const notes = isUnverified(row) ? [...rest, NOT_VERIFIED] : rest;
    return `<li><a href="${escapeXml(address)}">${escapeXml(headline)}</a> (${escapeXml(notes.join('; '))})</li>`;
  });
  const all = absoluteUrl(siteUrl, explorerUrl({ source: [slug] }));
  const more = isCut ? `<p><a href="${escapeXml(all)}">All of its claims</a></p>` : '';
  return `<p>${escapeXml(summary)}</p>${items.length === 0 ? '' : `<ul>${items.join('')}</ul>`}${more}`;
}
