import { z } from 'zod';
import { FILTER_PARAMETERS, PAGE_PARAMETERS, type Parameter, SORTS } from '../../filter/filter-parameters.ts';
import { CLAIM_ID } from '../../model/claim.ts';
import { COUNTRY_CODE, slugSchema } from '../../model/entity.ts';
import { COUNTED_CLAIMS } from '../../model/rows.ts';
import { formatNumber } from '../../words/format.ts';
import { CSV_PARAMETERS } from '../download/download-options.ts';
import { ARTICLE_FEED_PARAMETERS, FEED_PARAMETERS } from '../feed-parameters.ts';
import { PNG_PARAMETERS, SVG_PARAMETERS } from '../image-parameters.ts';
import { MEDIA_TYPES } from '../media-types.ts';
import { OEMBED_PARAMETERS, oembedSchema } from '../oembed.ts';
import { checkSchema, correctionSchema } from './api-checks.ts';
import { claimRecordSchema, claimRowSchema, namedRecordSchema } from './api-claims.ts';
import {
  countryRecordSchema,
  countrySchema,
  metricRecordSchema,
  metricSchema,
  sourceRecordSchema,
  sourceSchema,
} from './api-records.ts';
import { listSchema, recordSchema } from './api-shapes.ts';

/** How an address names its record. */
const PATH_PARAMETERS = {
  id: { schema: z.string().regex(CLAIM_ID), meaning: 'Id of a claim, which is never used again.' },
  slug: { schema: slugSchema, meaning: 'Slug, as in the address of the page.' },
  code: { schema: z.string().regex(COUNTRY_CODE), meaning: 'ISO 3166-1 alpha-3 code.' },
} satisfies Record<string, Parameter>;

/** One address that hands out data: what it answers, in which form, and what it may be asked. */
export type Operation = {
  path: string;
  id: string;
  summary: string;
  /** The content type, and for JSON the schema of the body. */
  type: string;
  schema?: z.ZodType;
  query: Record<string, Parameter>;
  /** Other content types that the same may be asked in. */
  alsoAs?: readonly string[];
  /** Whether it may name nothing that is there, though its path names no record. */
  mayBeMissing?: true;
  /** What else it may answer than every address does, by status. */
  others?: Record<number, string>;
};

/** The records of the API under the names that documents give them. */
export const SCHEMAS = {
  Claim: claimRowSchema,
  ClaimRecord: claimRecordSchema,
  Metric: metricSchema,
  MetricRecord: metricRecordSchema,
  Country: countrySchema,
  CountryRecord: countryRecordSchema,
  Source: sourceSchema,
  SourceRecord: sourceRecordSchema,
  Check: checkSchema,
  Correction: correctionSchema,
} satisfies Record<string, z.ZodType>;

/** A description for programs, of a form that a standard of its own defines. */
const packageSchema = z.looseObject({
  name: z.string(),
  title: z.string(),
  version: z.string(),
  licenses: z.array(z.looseObject({ name: z.string() })),
  resources: z.array(z.looseObject({ path: z.url(), schema: z.looseObject({}) })),
  sources: z.array(z.looseObject({ title: z.string() })),
});

const { csv: CSV, xlsx: XLSX, zip: ZIP, json: JSON_TYPE } = MEDIA_TYPES;
const { metric: _, ...WITHIN_METRIC } = FILTER_PARAMETERS;
const CSV_QUERY = { ...FILTER_PARAMETERS, ...CSV_PARAMETERS };
const METRIC_CSV_QUERY = { ...WITHIN_METRIC, ...CSV_PARAMETERS };
const { country, region, population, role, metric, source, qualifier, kind, q, sort } = FILTER_PARAMETERS;
/** What narrows a chart: its page is a matter of the table, and so is its order but where a source lists all cases. */
const NARROWING = { country, region, population, role, source, qualifier, kind, q };

const claimListSchema = listSchema('claims', claimRowSchema, {
  sort: z
    .enum(SORTS)
    .describe(
      `The order of the claims: what was asked for, but reading for relevance where more than ${formatNumber(COUNTED_CLAIMS)} are found.`,
    ),
  named: z
    .array(namedRecordSchema)
    .describe(
      'What the search text finds by its name, the best first of each kind: claims are found by what they say themselves, and not by the title of their article.',
    ),
});

const list = (noun: string, id: string, item: z.ZodType, summary: string): Operation => ({
  path: `/${noun}.json`,
  id,
  summary,
  type: JSON_TYPE,
  schema: listSchema(noun, item),
  query: PAGE_PARAMETERS,
});

const record = (path: string, noun: string, id: string, schema: z.ZodType, summary: string): Operation => ({
  path,
  id,
  summary,
  type: JSON_TYPE,
  schema: recordSchema(noun, schema),
  query: {},
});

const file = (
  path: string,
  id: string,
  type: string,
  query: Operation['query'],
  summary: string,
): Operation => ({
  path,
  id,
  summary,
  type,
  query,
});

/** The chart of an address as files: as pictures with its sources in them, and as the smallest table that redraws it. */
const pictures = (base: string, name: string, narrowing: Operation['query']): Operation[] => {
  const chart = base.endsWith('/') ? 'chart.' : '';
  return [
    file(
      `${base}${chart}svg`,
      `draw${name}Svg`,
      MEDIA_TYPES.svg,
      { ...narrowing, ...SVG_PARAMETERS },
      'The chart with its sources, as SVG.',
    ),
    {
      ...file(
        `${base}${chart}png`,
        `draw${name}Png`,
        MEDIA_TYPES.png,
        { ...narrowing, ...PNG_PARAMETERS },
        'The chart with its sources, as PNG.',
      ),
      others: {
        422: 'Letters of the picture are in no font of the site: it says which, and where the SVG is, which shows in the reader’s own.',
      },
    },
    file(
      `${base}plain.csv`,
      `download${name}PlainTable`,
      CSV,
      narrowing,
      'What the chart draws as a small table, with columns only for what its numbers need.',
    ),
  ];
};

/** How to cite what stands at an address, and all that it rests on, as files for reference managers. */
const citations = (base: string, name: string, query: Operation['query'] = {}): Operation[] => [
  file(`${base}.bib`, `cite${name}Bibtex`, MEDIA_TYPES.bibtex, query, 'How to cite it, as BibTeX.'),
  file(`${base}.ris`, `cite${name}Ris`, MEDIA_TYPES.ris, query, 'The same as RIS.'),
  file(`${base}.csl.json`, `cite${name}Csl`, MEDIA_TYPES.csl, query, 'The same as CSL-JSON.'),
];

/** `GET /health`: for machines that watch the site. */
export const healthSchema = z.strictObject({
  alive: z.literal(true),
  ready: z
    .boolean()
    .describe(
      'Whether readers should be sent here: the database answers, data are loaded, and the server is not about to end.',
    ),
  data_version: z.string().nullable(),
  last_seen: z
    .strictObject({ data_version: z.string(), seconds_ago: z.number() })
    .nullable()
    .describe('What this server last read of the database, and when; null: nothing since it began.'),
  edition: z
    .string()
    .nullable()
    .describe(
      'A name of the build and its settings: servers that have it in common show the same of the same data.',
    ),
});

/** Every address that answers data. Tests hold the route files of the site against this list, and back. */
export const OPERATIONS: readonly Operation[] = [
  {
    path: '/claims.json',
    id: 'listClaims',
    summary: 'Claims, by any filter of the explorer.',
    type: JSON_TYPE,
    schema: claimListSchema,
    query: FILTER_PARAMETERS,
  },
  record(
    '/claims/{id}.json',
    'claim',
    'getClaim',
    claimRecordSchema,
    'One claim for ever: value, bounds, chain, locator, checks, history, citation.',
  ),
  file('/claims.csv', 'downloadClaims', CSV, CSV_QUERY, 'The same claims as CSV.'),
  file(
    '/claims.xlsx',
    'downloadClaimsXlsx',
    XLSX,
    FILTER_PARAMETERS,
    'The same claims as a workbook: typed cells, dictionary and sources as sheets.',
  ),
  file(
    '/claims.zip',
    'downloadClaimsZip',
    ZIP,
    FILTER_PARAMETERS,
    'The CSV with descriptor, dictionary and citations.',
  ),
  file(
    '/claims.csv-metadata.json',
    'describeClaimsCsv',
    MEDIA_TYPES.csvw,
    FILTER_PARAMETERS,
    'The columns and types of that CSV, by the standard CSV on the Web.',
  ),
  {
    path: '/datapackage.json',
    id: 'describeClaimsPackage',
    summary: 'The CSV with its columns, licence and sources, as a Frictionless Data Package.',
    type: JSON_TYPE,
    schema: packageSchema,
    query: FILTER_PARAMETERS,
  },
  ...pictures('/claims.', 'Claims', { metric, ...NARROWING, sort }),
  ...citations('/claims/{id}', 'Claim'),
  ...citations('/claims', 'Claims', { metric, ...NARROWING, sort }),
  list('metrics', 'listMetrics', metricSchema, 'What is measured, in the editors’ order.'),
  record(
    '/metrics/{slug}.json',
    'metric',
    'getMetric',
    metricRecordSchema,
    'One metric, and what stands apart from it.',
  ),
  {
    path: '/metrics/{slug}/data.json',
    id: 'listMetricClaims',
    summary: 'The claims of one metric.',
    type: JSON_TYPE,
    schema: claimListSchema,
    query: WITHIN_METRIC,
  },
  file('/metrics/{slug}/data.csv', 'downloadMetricClaims', CSV, METRIC_CSV_QUERY, 'The same claims as CSV.'),
  file(
    '/metrics/{slug}/data.xlsx',
    'downloadMetricXlsx',
    XLSX,
    WITHIN_METRIC,
    'The same claims as a workbook: typed cells, dictionary and sources as sheets.',
  ),
  file(
    '/metrics/{slug}/data.zip',
    'downloadMetricZip',
    ZIP,
    WITHIN_METRIC,
    'The CSV with descriptor, dictionary and citations.',
  ),
  file(
    '/metrics/{slug}/data.csv-metadata.json',
    'describeMetricCsv',
    MEDIA_TYPES.csvw,
    WITHIN_METRIC,
    'The columns and types of that CSV, by the standard CSV on the Web.',
  ),
  {
    path: '/metrics/{slug}/datapackage.json',
    id: 'describeMetricPackage',
    summary: 'The CSV with its columns, licence and sources, as a Frictionless Data Package.',
    type: JSON_TYPE,
    schema: packageSchema,
    query: WITHIN_METRIC,
  },
  ...pictures('/metrics/{slug}/', 'Metric', NARROWING),
  ...citations('/metrics/{slug}', 'Metric'),
  ...pictures('/findings/{slug}/', 'Finding', NARROWING),
  ...citations('/findings/{slug}', 'Finding'),
  list('countries', 'listCountries', countrySchema, 'Countries that take part in a claim, by role.'),
  record(
    '/countries/{code}.json',
    'country',
    'getCountry',
    countryRecordSchema,
    'One country, with what counts under it.',
  ),
  ...citations('/countries/{code}', 'Country'),
  list('sources', 'listSources', sourceSchema, 'Documents that can be cited, the articles first.'),
  record(
    '/sources/{slug}.json',
    'source',
    'getSource',
    sourceRecordSchema,
    'One source; an article with the ledger of its figures.',
  ),
  ...citations('/sources/{slug}', 'Source'),
  list('checks', 'listChecks', checkSchema, 'What other sources say, in the order of the articles.'),
  list('corrections', 'listCorrections', correctionSchema, 'Revisions and withdrawals, the latest first.'),
  file(
    '/feed.xml',
    'followCorrections',
    MEDIA_TYPES.atom,
    FEED_PARAMETERS,
    'Corrections as an Atom feed: all, or of one record.',
  ),
  file(
    '/articles.xml',
    'followArticles',
    MEDIA_TYPES.atom,
    ARTICLE_FEED_PARAMETERS,
    'New articles with their claims as an Atom feed, the latest first: all, or of one record.',
  ),
  file(
    '/catalog.jsonld',
    'getCatalog',
    MEDIA_TYPES.jsonLd,
    {},
    'All claims and each metric as datasets with their files, by DCAT 3 in JSON-LD.',
  ),
  {
    path: '/oembed',
    id: 'embed',
    summary: 'What another site shows for an address of this one: oEmbed 1.0.',
    type: JSON_TYPE,
    schema: oembedSchema,
    query: OEMBED_PARAMETERS,
    alsoAs: [MEDIA_TYPES.xml],
    mayBeMissing: true,
    others: { 501: 'There is no such format here.' },
  },
  {
    path: '/health',
    id: 'getHealth',
    summary: 'Whether the site is up and its database answers.',
    type: JSON_TYPE,
    schema: healthSchema,
    query: {},
  },
  {
    path: '/health/live',
    id: 'getLiveness',
    summary: 'That the site answers at all, whatever its database does.',
    type: JSON_TYPE,
    schema: z.strictObject({ alive: z.literal(true) }),
    query: {},
  },
  {
    path: '/openapi.json',
    id: 'describe',
    summary: 'This description.',
    type: JSON_TYPE,
    schema: z.looseObject({ openapi: z.string() }),
    query: {},
  },
];

/** The parameters that an address names in braces, in their order. */
export function pathParameters(path: string): [name: string, parameter: Parameter][] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => {
    const parameter = PATH_PARAMETERS[name as keyof typeof PATH_PARAMETERS];
    if (parameter === undefined) throw new Error(`No parameter {${name}} is described.`);
    return [name, parameter];
  });
}

const PATTERNS = OPERATIONS.map(
  ({ path }) => new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`),
);

/** Whether an address is one that answers data, its record's existence aside. */
export function isDataAddress(path: string): boolean {
  return PATTERNS.some((pattern) => pattern.test(path));
}
