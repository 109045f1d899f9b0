import { z } from 'zod';
import type { Parameter } from '../filter/filter-parameters.ts';
import { wholeNumberSchema } from '../filter/query-reader.ts';
import { absoluteUrl } from '../filter/urls.ts';
import { escapeXml } from './xml-text.ts';

/** oEmbed 1.0 (oembed.com): what another site is to show for one of our addresses. */

export const OEMBED_FORMATS = ['json', 'xml'] as const;
export type OembedFormat = (typeof OEMBED_FORMATS)[number];

/** More pixels than any page has. */
const MAX_ROOM = 99_999;

export const OEMBED_PARAMETERS = {
  url: {
    schema: z.url(),
    required: true,
    meaning:
      'The full address of a claim, a metric, a finding’s frame or the explorer with a filter, on this site.',
  },
  maxwidth: { schema: wholeNumberSchema(1, MAX_ROOM), meaning: 'The room that there is, in CSS pixels.' },
  maxheight: { schema: wholeNumberSchema(1, MAX_ROOM), meaning: 'The same for its height.' },
  format: {
    schema: z.enum(OEMBED_FORMATS),
    meaning: `The form of the answer; ${OEMBED_FORMATS[0]} unless said otherwise.`,
  },
} satisfies Record<string, Parameter>;

export const oembedSchema = z.strictObject({
  version: z.literal('1.0'),
  type: z.literal('rich'),
  title: z.string(),
  provider_name: z.string(),
  provider_url: z.url(),
  cache_age: z.int().describe('For how many seconds it may be kept: numbers are corrected.'),
  html: z
    .string()
    .describe(
      'The frame of our share menu; of what has no chart of its own a quotation that leads to its page.',
    ),
  width: z.int(),
  height: z.int(),
  thumbnail_url: z.url().optional().describe('The share card, where there is one and it fits the room.'),
  thumbnail_width: z.int().optional(),
  thumbnail_height: z.int().optional(),
});
export type Oembed = z.infer<typeof oembedSchema>;

export type OembedRequest = {
  url: string;
  format: OembedFormat;
  /** The room that there is in px; infinite where nothing is said of it. */
  room: { width: number; height: number };
};
export type OembedRefusal = { status: 400 | 501; sentence: string };

/** Reads a query after the specification, which has providers ignore what they don't know. Never throws. */
export function parseOembedRequest(query: URLSearchParams): OembedRequest | OembedRefusal {
  const bad = (sentence: string) => ({ status: 400, sentence }) as const;
  const url = query.get('url');
  if (!url) return bad('Say which address is meant: url=, with the full address, encoded.');
  const format = query.get('format') ?? OEMBED_FORMATS[0];
  if (format === '') return bad(`A format is one of ${OEMBED_FORMATS.join(', ')}.`);
  const [width, height] = [readRoom(query, 'maxwidth'), readRoom(query, 'maxheight')];
  if (width === undefined || height === undefined)
    return bad(`A width and a height are whole numbers of pixels from 1 to ${MAX_ROOM}.`);
  const known = OEMBED_FORMATS.find((each) => each === format);
  if (known === undefined)
    return {
      status: 501,
      sentence: `There is no such format here; ${OEMBED_FORMATS.join(' and ')} there are.`,
    };
  return { url, format: known, room: { width, height } };
}

function readRoom(query: URLSearchParams, name: 'maxwidth' | 'maxheight'): number | undefined {
  const found = query.get(name);
  return found === null ? Number.POSITIVE_INFINITY : OEMBED_PARAMETERS[name].schema.safeParse(found).data;
}

/** What can be shown elsewhere: a record by its name, or whatever a filter finds. */
export type OembedTarget =
  | { kind: 'claim' | 'metric' | 'finding'; name: string }
  | { kind: 'filter'; query: URLSearchParams };

const RECORD = /^\/(?<noun>claims|metrics|findings)\/(?<name>[^/]+?)(?<frame>\/embed)?\/?$/;
const FILTER = /^\/claims(?:\.embed)?\/?$/;
const KINDS = { claims: 'claim', metrics: 'metric', findings: 'finding' } as const;

/** What an address of this site is of; `undefined` for every other address. A finding has no page but its frame. */
export function toOembedTarget(url: string, siteUrl: string): OembedTarget | undefined {
  if (!URL.canParse(url)) return undefined;
  const { origin, pathname, searchParams } = new URL(url);
  if (origin !== new URL(siteUrl).origin) return undefined;
  if (FILTER.test(pathname)) return { kind: 'filter', query: searchParams };
  const { noun, name = '', frame } = RECORD.exec(pathname)?.groups ?? {};
  const kind = KINDS[noun as keyof typeof KINDS];
  const decoded = decode(name);
  if (kind === undefined || decoded === undefined || (frame !== undefined && kind === 'claim'))
    return undefined;
  return { kind, name: decoded };
}

function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

/** Where what a page shows is told to whoever wants to embed it. */
export const oembedUrl = (siteUrl: string, page: string, format: OembedFormat) =>
  absoluteUrl(siteUrl, `/oembed?format=${format}&url=${encodeURIComponent(absoluteUrl(siteUrl, page))}`);

/** A quotation for what has no chart of its own: what is said in full, and where it stands. Markup, escaped. */
export function toQuotation(text: string, title: string, address: string): string {
  return `<blockquote cite="${escapeXml(address)}"><p>${escapeXml(text)}</p><p><a href="${escapeXml(address)}">${escapeXml(title)}</a></p></blockquote>`;
}

const QUOTATION = { width: 600, letter: 8, line: 26, margins: 80 };

/** About how much room a quotation takes in px, in the letters of an ordinary page. */
export function quotationSize(text: string, width: number): { width: number; height: number } {
  const fits = Math.min(width, QUOTATION.width);
  const lines = Math.ceil(text.length / Math.max(1, Math.floor(fits / QUOTATION.letter)));
  return { width: fits, height: (lines + 1) * QUOTATION.line + QUOTATION.margins };
}

/** The same answer in the form that is asked for. */
export function writeOembed(answer: Oembed, format: OembedFormat): string {
  if (format === 'json') return `${JSON.stringify(answer)}\n`;
  const fields = Object.entries(answer).map(
    ([name, value]) => `<${name}>${escapeXml(String(value))}</${name}>`,
  );
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>\n${fields.join('\n')}\n</oembed>\n`;
}
