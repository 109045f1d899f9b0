import {
  absoluteUrl,
  claimsCsvUrl,
  claimsJsonUrl,
  claimsXlsxUrl,
  claimsZipUrl,
  explorerUrl,
  metricCsvUrl,
  metricJsonUrl,
  metricUrl,
  metricXlsxUrl,
  metricZipUrl,
} from '../filter/urls.ts';
import type { MetricRow } from '../model/rows.ts';
import type { Coverage } from './coverage.ts';
import { MEDIA_TYPES } from './media-types.ts';

export const CATALOG_DESCRIPTION =
  'Numbers that articles quote, each with its hedge, its unit, its period, its passage and its primary source.';

/** A file of a dataset, at its full address. */
export type DatasetFile = { name: string; type: string; address: string };

/** A set of claims that is handed out as files: all of them, or those of one metric. `id` is the address of its page. */
export type Dataset = {
  id: string;
  slug: string;
  name: string;
  description: string;
  files: DatasetFile[];
  coverage: Omit<Coverage, 'metric'> | undefined;
};

/** All claims as one dataset. */
export function allClaims(siteUrl: string, coverage: Dataset['coverage']): Dataset {
  return {
    id: absoluteUrl(siteUrl, explorerUrl()),
    slug: 'claims',
    name: 'All claims',
    description: `${CATALOG_DESCRIPTION} One row a claim: a quantity as one article states it.`,
    files: toFiles(siteUrl, {
      csv: claimsCsvUrl(),
      xlsx: claimsXlsxUrl(),
      json: claimsJsonUrl(),
      zip: claimsZipUrl(),
    }),
    coverage,
  };
}

/** The claims of a metric as a dataset. */
export function metricDataset(
  { slug, name, definition, doesNotSay }: Pick<MetricRow, 'slug' | 'name' | 'definition' | 'doesNotSay'>,
  siteUrl: string,
  coverage: Dataset['coverage'],
): Dataset {
  return {
    id: absoluteUrl(siteUrl, metricUrl(slug)),
    slug,
    name,
    description: `${definition} ${doesNotSay}`,
    files: toFiles(siteUrl, {
      csv: metricCsvUrl(slug),
      xlsx: metricXlsxUrl(slug),
      json: metricJsonUrl(slug),
      zip: metricZipUrl(slug),
    }),
    coverage,
  };
}

type FileKind = 'csv' | 'xlsx' | 'json' | 'zip';
const FILE_NAMES: Record<FileKind, string> = {
  csv: 'CSV',
  xlsx: 'Excel (.xlsx)',
  json: 'JSON',
  zip: 'ZIP with dictionary and citations',
};

function toFiles(siteUrl: string, paths: Record<FileKind, string>): DatasetFile[] {
  return (Object.keys(paths) as FileKind[]).map((kind) => ({
    name: FILE_NAMES[kind],
    type: MEDIA_TYPES[kind],
    address: absoluteUrl(siteUrl, paths[kind]),
  }));
}
