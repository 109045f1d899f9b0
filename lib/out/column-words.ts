import type { Column, ColumnType } from './column.ts';

/** How each type of column is written, for the data dictionary. */
const TYPE_WORDS: Record<ColumnType, string> = {
  text: 'text',
  number: 'number, plain decimals',
  boolean: 'true or false',
  date: 'date, ISO 8601, as precise as is known',
  day: 'date, ISO 8601, a whole day',
  list: 'list, joined by “;”',
  address: 'web address',
};

/** `number, plain decimals; in paragraphs of the body, from 1`, and where a column may be empty, that. */
export function columnTypeWords({ type, unit, values, filled }: Column): string {
  const parts = [
    values === undefined ? TYPE_WORDS[type] : `one of ${values.join(', ')}`,
    ...(unit === undefined ? [] : [`in ${unit}`]),
    ...(filled ? ['never empty'] : []),
  ];
  return parts.join('; ');
}

/** What a reader of the files may build on. */
export const COLUMN_PROMISE =
  'Names and meanings of the columns do not change, and none is taken away. New columns come at the end, so read them by name. A closed list may get a further word.';

/** How the CSV is written, a sentence a rule. */
export const CSV_RULES: readonly string[] = [
  'UTF-8 without a byte-order mark, a header line, line ends LF. With excel=1 in the address a byte-order mark stands in front, and nothing else differs: an Excel whose lists are parted by semicolons still shows one column. The .xlsx opens right everywhere.',
  'Fields with a comma, a quotation mark or a line break are quoted as in RFC 4180; a quotation mark inside is doubled.',
  'Numbers in plain decimals: 2000000000, never 2e9 or 2,000,000,000.',
  'An empty field is a gap: not known, not printed, or not applicable. A zero is written 0.',
  'A range stands in range_from and range_to, both ends as printed, and value is empty then. A share is in percent, and a fall has its minus.',
  'Dates are as precise as is known: 2021, 2022-10 or 2020-04-24. Columns in _first_day and _last_day have the days between which each lies, always whole.',
  'entity, country, role, region and population are parallel lists joined by ;. The third country belongs to the third entity; its place is empty where the entity has none. Every ; inside a name is written as a comma.',
  'Text that a spreadsheet could run as a formula (it begins with =, +, -, @, a tab or a carriage return) gets a leading apostrophe. Take it off before you quote the text. A signed number with words alone, as -3 percent, can’t be run and has none; .xlsx and JSON never have one.',
  'Withdrawn claims are left out; their pages stay. A claim that restates another has its own row, and names the other in restates: count the two once.',
];
