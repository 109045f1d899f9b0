import { absoluteUrl, claimUrl, metricUrl, sourceUrl } from '../filter/urls.ts';
import { type ClaimRow, hasNumber } from '../model/claim-row.ts';
import type { SourceRow } from '../model/rows.ts';
import type { EntityKind, Genre, Medium } from '../model/vocabulary.ts';
import { formatPeriod } from '../words/format.ts';
import { formatInterval, formatWhole, unitWords } from '../words/format-quantity.ts';
import { SITE_NAME } from '../words/site-name.ts';
import { claimTitle } from './citation.ts';
import { LICENCE_URL } from './licence.ts';

/** schema.org in JSON-LD. What is not known is left out; no date is made up for it. */
export type JsonLd = { '@context': 'https://schema.org'; '@type': string; [property: string]: unknown };

/** The context of schema.org's names. */
export const SCHEMA_CONTEXT = 'https://schema.org' as const;

/** A claim with the passage it appears in and, where it carries a number, the number as an Observation. */
export function claimJsonLd(row: ClaimRow, siteUrl: string): JsonLd {
  return known({
    '@context': SCHEMA_CONTEXT,
    '@type': 'Claim',
    '@id': absoluteUrl(siteUrl, claimUrl(row.claimId)),
    url: absoluteUrl(siteUrl, claimUrl(row.claimId)),
    name: claimTitle(row),
    description: row.description,
    text: row.asPrinted,
    license: LICENCE_URL,
    // Of the claim as the article made it, and of our record of it.
    datePublished: row.articlePublished,
    author: makersOf(row.articleAuthors),
    dateModified: row.withdrawnOn ?? row.revisedOn,
    creativeWorkStatus: row.withdrawnOn === null ? undefined : 'Withdrawn',
    sdPublisher: { '@type': 'Organization', name: SITE_NAME },
    appearance: articleOf(row, siteUrl),
    isBasedOn:
      row.primarySlug === null || row.primaryInferred
        ? undefined
        : known({
            '@type': 'CreativeWork',
            '@id': absoluteUrl(siteUrl, sourceUrl(row.primarySlug)),
            name: row.primaryTitle,
            publisher: publisherOf(row.primaryPublisher),
            url: row.primaryUrl,
          }),
    about: hasNumber(row) ? observationOf(row, siteUrl) : undefined,
  });
}

function observationOf(row: ClaimRow, siteUrl: string) {
  return known({
    '@type': 'Observation',
    ...numbersOf(row),
    unitText: unitWords(row),
    unitCode: unitCodeOf(row),
    marginOfError: intervalOf(row),
    observationDate: row.periodBasis === 'inferred' ? undefined : (row.periodEnd ?? row.periodStart),
    description: `${formatWhole(row)}, ${formatPeriod(row)}`,
    measurementQualifier: row.qualifier,
    variableMeasured: known({
      '@type': 'StatisticalVariable',
      name: row.metricName,
      url: absoluteUrl(siteUrl, metricUrl(row.metric)),
      statType: row.statistic,
      measurementDenominator:
        row.denominator === null ? undefined : { '@type': 'StatisticalVariable', name: row.denominator },
    }),
    observationAbout: row.entities.map(({ kind, name }) => ({ '@type': ENTITY_TYPES[kind], name })),
  });
}

/** A number that is printed as a bound is one, and no value: “more than 50” says nothing of 50 but that. */
function numbersOf({ value, rangeFrom, rangeTo, lower, upper }: ClaimRow) {
  if (lower !== null || upper !== null) return { minValue: lower, maxValue: upper };
  return { value, minValue: rangeFrom, maxValue: rangeTo };
}

/** A group is neither a place nor always a body, and schema.org has no type for people who share something. */
const ENTITY_TYPES: Record<EntityKind, string> = {
  country: 'Country',
  subdivision: 'Place',
  region: 'Place',
  group: 'Thing',
  population: 'Thing',
  organisation: 'Organization',
};

/**
 * schema.org takes codes other than UN/CEFACT's behind the name of their list. Of money in a scale ("billion USD") there is
 * none: the code alone would say a billionth of it.
 */
function unitCodeOf({ currency, ucum, unit }: ClaimRow): string | undefined {
  if (currency !== null) return unit === currency ? `ISO4217:${currency}` : undefined;
  return ucum === null ? undefined : `UCUM:${ucum}`;
}

function intervalOf(row: ClaimRow) {
  if (row.interval === null) return undefined;
  const { lower, upper } = row.interval;
  return known({
    '@type': 'QuantitativeValue',
    name: formatInterval(row),
    minValue: lower,
    maxValue: upper,
    unitText: unitWords(row),
  });
}

const publisherOf = (name: string | null) => (name === null ? undefined : { '@type': 'Organization', name });

/** The article of a claim, as far as it is known. */
export function articleOf(row: ClaimRow, siteUrl: string) {
  return known({
    '@type': WORK_TYPES[row.articleGenre],
    '@id': absoluteUrl(siteUrl, sourceUrl(row.articleSlug)),
    headline: row.articleTitle,
    datePublished: row.articlePublished,
    url: row.articleUrl,
    mainEntityOfPage: absoluteUrl(siteUrl, sourceUrl(row.articleSlug)),
    publisher: publisherOf(row.articlePublisher),
    author: makersOf(row.articleAuthors),
  });
}

/** A source under its own type: an opinion piece is an OpinionNewsArticle, and a post on a blog is one whatever it says. */
export function sourceJsonLd(source: SourceRow, siteUrl: string): JsonLd {
  const { medium, publisher } = source;
  const isHeadline = source.kind === 'article' || source.kind === 'news_report';
  return known({
    '@context': SCHEMA_CONTEXT,
    '@type': medium === 'blog' ? 'BlogPosting' : WORK_TYPES[source.genre],
    '@id': absoluteUrl(siteUrl, sourceUrl(source.slug)),
    [isHeadline ? 'headline' : 'name']: source.title,
    genre: source.genre,
    inLanguage: source.language,
    datePublished: source.publishedDate,
    url: source.address,
    archivedAt: source.archived,
    isPartOf:
      medium === null || publisher === null ? undefined : { '@type': MEDIUM_TYPES[medium], name: publisher },
    publisher: publisherOf(publisher),
    author: makersOf(source.authors.filter(({ editor }) => !editor)),
    editor: makersOf(source.authors.filter(({ editor }) => editor)),
  });
}

const WORK_TYPES: Record<Genre, string> = {
  'opinion piece': 'OpinionNewsArticle',
  analysis: 'AnalysisNewsArticle',
  'news report': 'NewsArticle',
  'survey report': 'Report',
  'research report': 'Report',
  'white paper': 'Report',
  'official statement': 'CreativeWork',
  'official statistics': 'CreativeWork',
  'press release': 'Article',
  'journal article': 'ScholarlyArticle',
  'web page': 'WebPage',
};

const MEDIUM_TYPES: Record<Medium, string> = {
  newspaper: 'Newspaper',
  magazine: 'Periodical',
  journal: 'Periodical',
  blog: 'Blog',
  website: 'WebSite',
};

type Maker = ClaimRow['articleAuthors'][number];

/** Who made a work; nothing where nobody is named. */
const makersOf = (makers: readonly Maker[]) => (makers.length === 0 ? undefined : makers.map(personOf));

function personOf({ name, family, affiliation }: Maker) {
  return known({
    '@type': family ? 'Person' : 'Organization',
    name,
    familyName: family,
    affiliation: affiliation && family ? { '@type': 'Organization', name: affiliation } : undefined,
  });
}

/** A record without what is not known. */
export function known<T extends Record<string, unknown>>(record: T): T {
  const entries = Object.entries(record).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(entries) as T;
}

/** The text of a script element: `<` is escaped, so that no text of ours can end the element. */
export function toScriptText(jsonLd: JsonLd): string {
  return JSON.stringify(jsonLd).replaceAll('<', '\\u003c');
}
