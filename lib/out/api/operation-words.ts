import { MEDIA_TYPES } from '../media-types.ts';

/** What belongs together among the addresses, in the order of documents, each with what it is about. */
const TAGS = {
  claims: 'Numbers, wordings and relations as articles state them, by any filter.',
  metrics: 'What is measured, and the claims of each.',
  findings: 'Charts that an article sets side by side.',
  countries: 'Countries that take part in claims.',
  sources: 'Articles, and the documents that they and the checks lead to.',
  checks: 'What other sources say of the same things.',
  corrections: 'What was changed or withdrawn after it was loaded, and why.',
  feeds: 'What is new and what was corrected, for readers of feeds.',
  embedding: 'Charts and claims on pages of other sites.',
  catalogue: 'Descriptions of the addresses and of the data, for machines.',
  health: 'Whether the site answers, for those who watch it.',
} as const;
export type Tag = keyof typeof TAGS;

export const TAG_LIST = Object.entries(TAGS).map(([name, description]) => ({ name, description }));

/** An address belongs to what it begins with; one of its own kind is named here. */
const TAGGED: Record<string, Tag> = {
  '/feed.xml': 'feeds',
  '/articles.xml': 'feeds',
  '/oembed': 'embedding',
};

export function tagOf(path: string): Tag {
  const first = path.split(/[/.]/)[1] ?? '';
  return TAGGED[path] ?? (Object.hasOwn(TAGS, first) ? (first as Tag) : 'catalogue');
}

const BY_TYPE: Record<string, string> = {
  [MEDIA_TYPES.csv]:
    'One row a record, in UTF-8 and quoted as in RFC 4180, with plain decimals; empty is unknown.',
  [MEDIA_TYPES.xlsx]: 'Cells have types; dictionary, sources and terms stand on sheets of their own.',
  [MEDIA_TYPES.zip]: 'It is made for each reader and may have any size.',
  [MEDIA_TYPES.svg]:
    'SVG 1.1 with its fonts inside; title, sources, address and version of the data stand in the picture, title and licence in its metadata.',
  [MEDIA_TYPES.png]:
    'In sRGB, of 96 pixels an inch times the scale; title, sources, address and version of the data stand in the picture, and with the licence in its text chunks.',
  [MEDIA_TYPES.atom]: 'Atom (RFC 4287), the latest 200 entries at most; ids of entries never change.',
};

const IN_JSON = '`null` is a gap and `0` a value; never take a value without its qualifier.';
const HEALTH = 'It is told by the server itself, of no version of the data, and not to be kept.';
const CONDITIONAL =
  'Send the ETag back as If-None-Match: 304 says that nothing changed. HEAD is answered with the same headers.';

/** More about an address than its summary says: the form of its answer, and how to ask again. */
export function describeOperation({
  path,
  summary,
  type,
}: {
  path: string;
  summary: string;
  type: string;
}): string {
  const tag = tagOf(path);
  if (tag === 'health') return `${summary} ${HEALTH}`;
  const isOfClaims = type === MEDIA_TYPES.json && tag !== 'catalogue' && tag !== 'embedding';
  const form = isOfClaims ? [IN_JSON] : BY_TYPE[type] === undefined ? [] : [BY_TYPE[type]];
  return [summary, ...form, CONDITIONAL].join(' ');
}
