import { PARTIAL_DATE_PATTERN } from '../model/dates.ts';
import type { DataState } from '../model/rows.ts';
import type { Column, ColumnType } from './column.ts';
import { COLUMNS, LIST_SEPARATOR } from './columns.ts';
import { LICENCE_URL } from './licence.ts';

/** What a description says of a CSV: where it stands, and what it is called. */
export type DescribedCsv = {
  url: string;
  title: string;
  claims: string;
  page: string;
  publisher: string;
  state: DataState;
};

/** How each type of column is read (CSVW, tabular metadata, 5.11). A partial date is text of a pattern: its own dates have a day. */
const DATATYPES: Record<ColumnType, object | string> = {
  text: 'string',
  number: 'decimal',
  boolean: { base: 'boolean', format: 'true|false' },
  date: { base: 'string', format: PARTIAL_DATE_PATTERN },
  day: 'date',
  list: 'string',
  address: 'anyURI',
};

/** The metadata of a CSV by the standard “CSV on the Web” (W3C, 2015): how it is written, and what each column holds. */
export function toCsvw({ url, title, claims, page, publisher, state }: DescribedCsv) {
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    '@type': 'Table',
    url,
    'dc:title': title,
    'dc:description': `A row a claim: a quantity as one article states it. Data version ${state.version}.`,
    'dc:publisher': publisher,
    'dc:license': { '@id': LICENCE_URL },
    'dc:source': { '@id': page },
    ...(isDay(state.dated) && { 'dc:modified': { '@value': state.dated, '@type': 'xsd:date' } }),
    dialect: {
      '@type': 'Dialect',
      encoding: 'utf-8',
      delimiter: ',',
      quoteChar: '"',
      doubleQuote: true,
      header: true,
      headerRowCount: 1,
      lineTerminators: ['\n'],
    },
    tableSchema: {
      '@type': 'Schema',
      aboutUrl: `${claims}/{claim_id}`,
      primaryKey: COLUMNS.filter((column: Column) => column.key).map(({ name }) => name),
      columns: COLUMNS.map(toCsvwColumn),
    },
  };
}

const isDay = (date: string) => date.length === 10;

function toCsvwColumn({ name, type, meaning, unit, values, filled }: Column) {
  return {
    '@type': 'Column',
    name,
    titles: name,
    'dc:description': unit === undefined ? meaning : `${meaning} Unit: ${unit}.`,
    datatype:
      values === undefined
        ? DATATYPES[type]
        : { base: 'string', format: `^(${values.map(toPattern).join('|')})$` },
    ...(type === 'list' && { separator: LIST_SEPARATOR }),
    ...(filled && { required: true }),
  };
}

/** A word as a regular expression that is this word. */
function toPattern(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
