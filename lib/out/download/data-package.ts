import type { DataState } from '../../model/rows.ts';
import { publishedTitle } from '../../words/publisher.ts';
import { SITE_NAME } from '../../words/site-name.ts';
import type { CitedSource } from '../cite/csl.ts';
import { LICENCE_ID, LICENCE_NAME, LICENCE_URL } from '../licence.ts';
import { MEDIA_TYPES } from '../media-types.ts';
import { toTableSchema } from '../table-schema.ts';

/** The CSV inside a package, as it was written. */
export type PackedFile = { name: string; bytes: number; rows: number; sha256: string };

/** A package's CSV: packed with it, or at an address, where nobody has counted it yet. */
export type PackageCsv = { path: string; packed?: Omit<PackedFile, 'name'> };

export type PackageText = { name: string; title: string; homepage: string; state: DataState };

/** The descriptor of a Frictionless Data Package 2.0, but for its sources: these may be too many to hold at once. */
export function toDataPackage({ name, title, homepage, state }: PackageText, { path, packed }: PackageCsv) {
  const rows = packed === undefined ? 'One row a claim' : `${packed.rows} rows, one a claim`;
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: name.toLowerCase(),
    title,
    description: `${rows}: a quantity as one article states it, with its hedge, unit, period, passage and source. Data version ${state.version}.`,
    homepage,
    version: state.version,
    ...(/^\d{4}-\d{2}-\d{2}$/.test(state.dated) && { created: `${state.dated}T00:00:00Z` }),
    licenses: [{ name: LICENCE_ID, path: LICENCE_URL, title: LICENCE_NAME }],
    contributors: [{ title: SITE_NAME, path: new URL(homepage).origin, roles: ['creator'] }],
    resources: [
      {
        $schema: 'https://datapackage.org/profiles/2.0/dataresource.json',
        name: 'claims',
        type: 'table',
        path,
        title,
        format: 'csv',
        mediatype: MEDIA_TYPES.csv,
        encoding: 'utf-8',
        ...(packed && { bytes: packed.bytes, hash: `sha256:${packed.sha256}` }),
        dialect: {
          $schema: 'https://datapackage.org/profiles/2.0/tabledialect.json',
          delimiter: ',',
          lineTerminator: '\n',
          quoteChar: '"',
          doubleQuote: true,
          header: true,
        },
        schema: toTableSchema(),
      },
    ],
  };
}

/** A source as the package names it; one whose address is not known has none. */
export function toPackageSource({ title, publisher, address }: CitedSource) {
  return { title: publishedTitle(publisher, title), ...(address !== null && { path: address }) };
}
