import { absoluteUrl } from '../filter/urls.ts';
import { dateSpan } from '../model/dates.ts';
import { SITE_NAME } from '../words/site-name.ts';
import { MEDIA_TYPES } from './media-types.ts';
import { toRecordUrn } from './record-urn.ts';
import { escapeXml } from './xml-text.ts';

/**
 * An entry of a feed: `id` is the same wherever the site stands, `address` absolute, `date` a partial one, `via` the address that it tells of, `html` what
 * readers of feeds show of it, in markup that is escaped already.
 */
export type FeedEntry = {
  id: string;
  title: string;
  address: string;
  date: string;
  summary: string;
  via?: string | null;
  html?: string;
};

/** `path` is the feed's own, `page` that of the page which shows the same; `dated` is for a feed without entries. */
export type Feed = {
  title: string;
  path: string;
  page: string;
  siteUrl: string;
  dated: string;
  entries: readonly FeedEntry[];
};

/** An Atom feed (RFC 4287) of entries, the latest first. Days carry no time of their own: midnight UTC stands for the day. */
export function toAtom({ title, path, page, siteUrl, dated, entries }: Feed): string {
  const self = absoluteUrl(siteUrl, path);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `<title>${escapeXml(title)}</title>`,
    `<id>${toRecordUrn('feed', path)}</id>`,
    `<link rel="self" type="${MEDIA_TYPES.atom}" href="${escapeXml(self)}"/>`,
    `<link rel="alternate" type="${MEDIA_TYPES.html}" href="${escapeXml(absoluteUrl(siteUrl, page))}"/>`,
    `<updated>${instant(entries[0]?.date ?? dated)}</updated>`,
    `<author><name>${SITE_NAME}</name></author>`,
    ...entries.map(toEntry),
    '</feed>',
    '',
  ].join('\n');
}

function toEntry({ id, title, address, date, summary, via, html }: FeedEntry): string {
  return [
    '<entry>',
    `<title>${escapeXml(title)}</title>`,
    `<id>${escapeXml(id)}</id>`,
    `<link rel="alternate" href="${escapeXml(address)}"/>`,
    ...(via ? [`<link rel="via" href="${escapeXml(via)}"/>`] : []),
    `<updated>${instant(date)}</updated>`,
    `<summary>${escapeXml(summary)}</summary>`,
    ...(html === undefined ? [] : [`<content type="html">${escapeXml(html)}</content>`]),
    '</entry>',
  ].join('\n');
}

function instant(date: string): string {
  return `${dateSpan(date).last}T00:00:00Z`;
}
