import { absoluteUrl, claimUrl } from '../filter/urls.ts';
import { dateSpan } from '../model/dates.ts';
import type { CorrectionRow, DataState } from '../model/rows.ts';
import { causeWords, correctionChange, correctionTitle } from '../words/correction-words.ts';
import { MEDIA_TYPES } from './media-types.ts';

type Feed = {
  title: string;
  path: string;
  siteUrl: string;
  state: DataState;
  corrections: readonly CorrectionRow[];
};

/** Corrections as an Atom feed (RFC 4287). Days carry no time of their own: midnight UTC stands for the day. */
export function toAtom({ title, path, siteUrl, state, corrections }: Feed): string {
  const self = absoluteUrl(siteUrl, path);
  const updated = instant(corrections[0]?.on ?? state.dated);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `<title>${escapeXml(title)}</title>`,
    `<id>${escapeXml(self)}</id>`,
    `<link rel="self" type="${MEDIA_TYPES.atom}" href="${escapeXml(self)}"/>`,
    `<link rel="alternate" type="${MEDIA_TYPES.html}" href="${escapeXml(absoluteUrl(siteUrl, '/corrections'))}"/>`,
    `<updated>${updated}</updated>`,
    '<author><name>Cited Metrics</name></author>',
    ...corrections.map((correction) => toEntry(correction, siteUrl)),
    '</feed>',
    '',
  ].join('\n');
}

function toEntry(correction: CorrectionRow, siteUrl: string): string {
  const address = absoluteUrl(siteUrl, claimUrl(correction.claim));
  return [
    '<entry>',
    `<title>${escapeXml(correctionTitle(correction))}</title>`,
    `<id>${escapeXml(`${address}#${correction.id}`)}</id>`,
    `<link rel="alternate" href="${escapeXml(address)}"/>`,
    `<updated>${instant(correction.on)}</updated>`,
    `<summary>${escapeXml(`${correction.description} ${correction.articleTitle}, claim ${correction.claim}. ${correctionChange(correction)} Why: ${correction.why} (${causeWords(correction.cause)})`)}</summary>`,
    '</entry>',
  ].join('\n');
}

function instant(date: string): string {
  return `${dateSpan(date).last}T00:00:00Z`;
}

/** Characters that XML 1.0 forbids are dropped; the five that it reserves are escaped. */
function escapeXml(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&apos;',
  };
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
