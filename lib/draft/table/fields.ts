import { columnLetter } from './grid.ts';

/** What a column of a table may say of its rows. */
export const FIELDS = [
  ...['entity', 'value', 'printed', 'hedge', 'from', 'to', 'unit'],
  ...['period', 'metric', 'source', 'note'],
] as const;
export type Field =
  | 'entity'
  | 'value'
  | 'printed'
  | 'hedge'
  | 'from'
  | 'to'
  | 'unit'
  | 'period'
  | 'metric'
  | 'source'
  | 'note';

/** What a column is for: a field, of a value also the slug of the metric that all of it measures; `null` where nothing is. */
export type Use = { field: Field; metric?: string } | null;

/** The heads by which a field is known, in lower case without what stands in brackets. */
const HEADS: Record<Field, string> = {
  entity:
    'country; countries; country name; country or area; country or territory; nation; economy; geography; location; entity; region; area; group; land; länder; pays; país; iso; iso3; iso code; country code; code; ref_area',
  value:
    'value; values; figure; number; amount; count; share; percent; percentage; per cent; %; in %; wert; anteil; zahl; valeur; valor; obs_value',
  printed: 'printed; as printed; as_printed; phrase; wording; quote; printed phrase',
  hedge: 'hedge; qualifier; approximation; accuracy',
  from: 'from; low; lower; lower end; range from; minimum; min',
  to: 'to; high; upper; upper end; range to; maximum; max',
  unit: 'unit; units; unit of measure; einheit; unité; unit_measure',
  period:
    'year; period; date; time; month; quarter; as of; wave; jahr; datum; zeitraum; année; año; time_period',
  metric: 'metric; indicator; variable; question; series; kennzahl; indicateur; indicador',
  source: 'source; sources; according to; stated by; who; publisher; quelle; fuente',
  note: 'note; notes; comment; comments; remark; remarks; footnote; footnotes; anmerkung; bemerkung; bemerkungen',
};

const BY_HEAD = new Map(
  FIELDS.flatMap((field) => HEADS[field as Field].split('; ').map((head) => [head, field as Field] as const)),
);

const plainHead = (head: string) =>
  head
    .replace(/\([^()]*\)|\[[^[\]]*\]/gu, '')
    .replace(/[\s_]+/gu, (blank) => (blank.includes('_') ? '_' : ' '))
    .trim()
    .toLowerCase();

/** The field that a head names by itself; undefined where it is none that is known. */
export function fieldOf(head: string): Field | undefined {
  return BY_HEAD.get(plainHead(head));
}

/** A column that is named in a mapping, by its head or its letter, and what it is for. */
export type Mapping = { column: string; use: Use }[];

const IGNORED = 'nothing';

/** Something of a mapping that can't be followed, in a sentence. */
export class MappingProblem extends Error {}

/**
 * Reads `Country=entity, Share=value, Favourable=value:favourable-view, Rank=nothing`. A comma in a head is escaped, as
 * `Share\, all=value`. Throws MappingProblem.
 */
export function parseMapping(text: string): Mapping {
  return text
    .split(/(?<!\\),/u)
    .map((part) => part.replaceAll('\\,', ',').trim())
    .filter((part) => part !== '')
    .map(parsePair);
}

function parsePair(pair: string): Mapping[number] {
  const at = pair.lastIndexOf('=');
  const column = pair.slice(0, at).trim();
  const [name = '', metric] = pair
    .slice(at + 1)
    .trim()
    .split(':');
  const field = FIELDS.find((each) => each === name) as Field | undefined;
  if (at < 1 || column === '' || (field === undefined && name !== IGNORED) || (metric && field !== 'value'))
    throw new MappingProblem(
      `"${pair}" is no mapping: right would be a column's head or letter and what it is (${FIELDS.join(', ')} or ${IGNORED}), as "Country=entity", "C=value" or "Share=value:slug-of-the-metric".`,
    );
  return { column, use: field === undefined ? null : { field, ...(metric && { metric }) } };
}

/** A column of a table with its head, and what it is for; `isNamed` where a person said so. */
export type Column = { index: number; letter: string; head: string; use: Use; isNamed: boolean };

/**
 * What each column is for: as the mapping says, else as its head says; a field but the value is of one column only, the first
 * that names it. Throws MappingProblem where the mapping names no column, or several.
 */
export function matchColumns(heads: readonly string[], mapping: Mapping): Column[] {
  const named = new Map(mapping.map(({ column, use }) => [findColumn(heads, column), use]));
  const taken = new Set([...named.values()].map((use) => use?.field));
  return heads.map((head, index) => {
    const letter = columnLetter(index);
    const said = named.get(index);
    if (said !== undefined) return { index, letter, head, use: said, isNamed: true };
    const field = fieldOf(head);
    if (field === undefined || (taken.has(field) && field !== 'value'))
      return { index, letter, head, use: null, isNamed: false };
    // Where somebody said which columns are values, others are none by their heads.
    if (field === 'value' && [...named.values()].some((use) => use?.field === 'value'))
      return { index, letter, head, use: null, isNamed: false };
    taken.add(field);
    return { index, letter, head, use: { field }, isNamed: false };
  });
}

function findColumn(heads: readonly string[], name: string): number {
  const same = heads.flatMap((head, index) => (head.toLowerCase() === name.toLowerCase() ? [index] : []));
  if (same.length === 1 && same[0] !== undefined) return same[0];
  const byLetter = heads.findIndex((_, index) => columnLetter(index) === name);
  if (byLetter >= 0) return byLetter;
  const known = heads.map((head, index) => `${columnLetter(index)} "${head}"`).join(', ');
  throw new MappingProblem(
    same.length > 1
      ? `Several columns are headed "${name}" (${same.map(columnLetter).join(', ')}): name one by its letter.`
      : `No column is headed "${name}". The columns are ${known}.`,
  );
}
