import { absoluteUrl } from '../filter/urls.ts';
import type { ClaimRow } from '../model/claim-row.ts';
import type { DataState, MetricRow } from '../model/rows.ts';
import { SITE_NAME } from '../words/site-name.ts';
import type { Coverage, CoveredPlace } from './coverage.ts';
import { articleOf, type JsonLd, known, SCHEMA_CONTEXT } from './json-ld.ts';
import { LICENCE_URL } from './licence.ts';
import { allClaims, CATALOG_DESCRIPTION, type Dataset, metricDataset } from './site-datasets.ts';

/** The site as a catalogue of its datasets, for the front page: all claims, of which those of each metric are a part. */
export function catalogJsonLd(siteUrl: string, state: DataState): JsonLd {
  const { id, name, description } = allClaims(siteUrl, undefined);
  return known({
    '@context': SCHEMA_CONTEXT,
    '@type': 'DataCatalog',
    '@id': catalogId(siteUrl),
    url: absoluteUrl(siteUrl, '/'),
    name: SITE_NAME,
    description: CATALOG_DESCRIPTION,
    license: LICENCE_URL,
    publisher: organisationOf(siteUrl),
    inLanguage: 'en',
    version: state.version,
    dateModified: state.dated,
    dataset: { '@type': 'Dataset', '@id': id, url: id, name, description, license: LICENCE_URL },
  });
}

/** All claims as one Dataset, for the explorer. */
export function claimsJsonLd(siteUrl: string, state: DataState, coverage: Dataset['coverage']): JsonLd {
  return datasetJsonLd(allClaims(siteUrl, coverage), siteUrl, state);
}

/** A metric as a Dataset with its files, its licence, what it covers and the articles that it is made from. */
export function metricJsonLd(
  metric: MetricRow,
  rows: readonly ClaimRow[],
  siteUrl: string,
  state: DataState,
  coverage: Coverage | undefined,
): JsonLd {
  const articles = new Map(rows.map((row) => [row.articleSlug, articleOf(row, siteUrl)]));
  return known({
    ...datasetJsonLd(metricDataset(metric, siteUrl, coverage), siteUrl, state),
    isPartOf: { '@type': 'Dataset', '@id': allClaims(siteUrl, undefined).id },
    variableMeasured: known({ '@type': 'PropertyValue', name: metric.name, unitText: metric.unit }),
    isBasedOn: [...articles.values()],
  });
}

function datasetJsonLd(
  { id, name, description, files, coverage }: Dataset,
  siteUrl: string,
  { version, dated }: DataState,
): JsonLd {
  return known({
    '@context': SCHEMA_CONTEXT,
    '@type': 'Dataset',
    '@id': id,
    url: id,
    name,
    description,
    license: LICENCE_URL,
    creator: organisationOf(siteUrl),
    includedInDataCatalog: { '@type': 'DataCatalog', '@id': catalogId(siteUrl) },
    isAccessibleForFree: true,
    inLanguage: 'en',
    version,
    dateCreated: coverage?.recordedOn,
    dateModified: coverage?.changedOn ?? dated,
    temporalCoverage: coverage && timesOf(coverage),
    spatialCoverage: coverage && coverage.places.length > 0 ? coverage.places.map(placeOf) : undefined,
    distribution: files.map(({ name: fileName, type, address }) => ({
      '@type': 'DataDownload',
      name: fileName,
      encodingFormat: type,
      contentUrl: address,
    })),
  });
}

/** ISO 8601: a day, or an interval of days. */
function timesOf({ firstDay, lastDay }: NonNullable<Dataset['coverage']>): string | undefined {
  if (firstDay === null || lastDay === null) return undefined;
  return firstDay === lastDay ? firstDay : `${firstDay}/${lastDay}`;
}

function placeOf({ code, name, kind }: CoveredPlace) {
  return { '@type': kind === 'country' ? 'Country' : 'Place', name, identifier: code };
}

const catalogId = (siteUrl: string) => absoluteUrl(siteUrl, '/#catalog');

function organisationOf(siteUrl: string) {
  return { '@type': 'Organization', name: SITE_NAME, url: absoluteUrl(siteUrl, '/') };
}
