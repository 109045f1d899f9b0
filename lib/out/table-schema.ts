import { PARTIAL_DATE_PATTERN } from '../model/dates.ts';
import type { Column, ColumnType } from './column.ts';
import { COLUMNS, LIST_SEPARATOR } from './columns.ts';

type Field = Record<string, unknown> & { name: string; type: string };

/** The columns as a Frictionless Table Schema (Data Package 2.0): the metadata that programs read a CSV by. */
export function toTableSchema() {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fields: COLUMNS.map(toField),
    primaryKey: COLUMNS.filter((column: Column) => column.key).map(({ name }) => name),
    missingValues: [''],
  };
}

function toField(column: Column): Field {
  const { name, type, meaning, unit, values, key, filled } = column;
  const constraints = {
    ...(filled && { required: true }),
    ...(key && { unique: true }),
    ...(values !== undefined && { enum: [...values] }),
    ...(type === 'date' && { pattern: PARTIAL_DATE_PATTERN }),
  };
  return {
    name,
    ...FIELD_TYPES[type],
    description: unit === undefined ? meaning : `${meaning} Unit: ${unit}.`,
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}

/** A partial date is a string of a pattern: Frictionless's own date has always a day. */
const FIELD_TYPES: Record<ColumnType, Record<string, unknown> & { type: string }> = {
  text: { type: 'string' },
  number: { type: 'number' },
  boolean: { type: 'boolean', trueValues: ['true'], falseValues: ['false'] },
  date: { type: 'string' },
  day: { type: 'date' },
  list: { type: 'list', delimiter: LIST_SEPARATOR, itemType: 'string' },
  address: { type: 'string', format: 'uri' },
};
