import { absoluteUrl, catalogUrl } from '../filter/urls.ts';
import type { DataState } from '../model/rows.ts';
import { SITE_NAME } from '../words/site-name.ts';
import type { CoveredPlace } from './coverage.ts';
import { LICENCE_URL } from './licence.ts';
import { CATALOG_DESCRIPTION, type Dataset, type DatasetFile } from './site-datasets.ts';

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

const IANA = 'https://www.iana.org/assignments/media-types/';
const ENGLISH = 'http://id.loc.gov/vocabulary/iso639-1/en';
const link = (id: string) => ({ '@id': id });

/**
 * The site as a catalogue of datasets by DCAT 3 (W3C, 2024), in JSON-LD: all claims, and each metric's, with their files. What
 * is not known is left out. Its context is its own, so that nothing has to be fetched to read it.
 */
export function toCatalog(datasets: readonly Dataset[], siteUrl: string, { version, dated }: DataState) {
  return {
    '@context': CONTEXT,
    '@id': absoluteUrl(siteUrl, catalogUrl()),
    '@type': 'dcat:Catalog',
    'dct:title': english(SITE_NAME),
    'dct:description': english(CATALOG_DESCRIPTION),
    'dct:publisher': publisherOf(siteUrl),
    'dct:license': link(LICENCE_URL),
    'dct:language': link(ENGLISH),
    'dct:modified': toDate(dated),
    'dcat:version': version,
    'foaf:homepage': link(absoluteUrl(siteUrl, '/')),
    'dcat:dataset': datasets.map((dataset) => toDataset(dataset, siteUrl, version)),
  };
}

function toDataset(
  { id, slug, name, description, files, coverage }: Dataset,
  siteUrl: string,
  version: string,
) {
  return {
    '@id': id,
    '@type': 'dcat:Dataset',
    'dct:identifier': slug,
    'dct:title': english(name),
    'dct:description': english(description),
    'dcat:landingPage': link(id),
    'dct:publisher': link(publisherOf(siteUrl)['@id']),
    'dct:license': link(LICENCE_URL),
    'dct:language': link(ENGLISH),
    'dcat:version': version,
    ...(coverage && {
      'dct:issued': toDate(coverage.recordedOn),
      'dct:modified': toDate(coverage.changedOn),
      ...(coverage.firstDay !== null &&
        coverage.lastDay !== null && {
          'dct:temporal': {
            '@type': 'dct:PeriodOfTime',
            'dcat:startDate': toDate(coverage.firstDay),
            'dcat:endDate': toDate(coverage.lastDay),
          },
        }),
      ...(coverage.places.length > 0 && { 'dct:spatial': coverage.places.map(toLocation) }),
    }),
    'dcat:distribution': files.map((file) => toDistribution(file, id)),
  };
}

function toDistribution({ name, type, address }: DatasetFile, page: string) {
  return {
    '@id': address,
    '@type': 'dcat:Distribution',
    'dct:title': english(name),
    'dcat:accessURL': link(page),
    'dcat:downloadURL': link(address),
    'dcat:mediaType': link(IANA + type),
    ...(type === 'application/zip' && { 'dcat:packageFormat': link(IANA + type) }),
    'dct:license': link(LICENCE_URL),
  };
}

function toLocation({ code, name }: CoveredPlace) {
  return { '@type': 'dct:Location', 'rdfs:label': english(name), 'dct:identifier': code };
}

function publisherOf(siteUrl: string) {
  return { '@id': absoluteUrl(siteUrl, '/#publisher'), '@type': 'foaf:Agent', 'foaf:name': SITE_NAME };
}

const english = (text: string) => ({ '@value': text, '@language': 'en' });

const DATE_TYPES: Record<number, string> = { 4: 'xsd:gYear', 7: 'xsd:gYearMonth', 10: 'xsd:date' };

/** A date as precise as is known, under the type that says how precise. */
function toDate(date: string) {
  return { '@value': date, '@type': DATE_TYPES[date.length] ?? 'xsd:date' };
}
