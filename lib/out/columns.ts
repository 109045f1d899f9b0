import { absoluteUrl, claimUrl } from '../filter/urls.ts';
import type { ClaimRow } from '../model/claim-row.ts';
import {
  CHAIN_ENDS,
  EVIDENCE,
  GENRES,
  KINDS,
  PERIOD_BASES,
  QUALIFIERS,
  VERDICTS,
} from '../model/vocabulary.ts';

type Field = string | number | boolean | null;

/** What a row needs beside itself: the origin of addresses, and the version of the data it was read from. */
export type ColumnContext = { siteUrl: string; dataVersion: string };

/** One column of every download: its name, what it means, and how it is read from a row. */
export type Column = {
  name: string;
  type: 'text' | 'number' | 'boolean' | 'date' | 'list' | 'address';
  meaning: string;
  read: (row: ClaimRow, context: ColumnContext) => Field;
  /** In what a number counts. */
  unit?: string;
  /** The closed list that a text is from. */
  values?: readonly string[];
  /** Whether no row leaves it empty. */
  filled?: true;
};

/** Parallel lists share one separator; no code or role contains it, and names are kept free of it by `joinList`. */
export const LIST_SEPARATOR = ';';
const joinList = (items: readonly (string | null)[]) =>
  items.map((item) => (item ?? '').replaceAll(LIST_SEPARATOR, ',')).join(LIST_SEPARATOR);

/**
 * The columns of `claims.csv`, `claims.json` and each metric's `data.csv`, in their order. This list is the one
 * definition: the data dictionary is made from it. Names and meanings do not change; new columns come at the end.
 */
export const COLUMNS = [
  column('claim_id', 'text', 'The claim for ever; never used again.', (row) => row.claimId, { filled: true }),
  column(
    'kind',
    'text',
    'figure (a number), soft (quantified in words) or relation (who to whom).',
    (row) => row.kind,
    { values: KINDS, filled: true },
  ),
  column('metric', 'text', 'What is measured, as the slug in its address.', (row) => row.metric, {
    filled: true,
  }),
  column(
    'value',
    'number',
    'The number as the article states it, in unit; empty where none is printed.',
    (row) => row.value,
    { unit: 'what the column unit says' },
  ),
  column(
    'lower',
    'number',
    'The lower bound that the hedge implies; empty where there is none.',
    (row) => row.lower,
    { unit: 'what the column unit says' },
  ),
  column(
    'lower_exclusive',
    'boolean',
    'true where the bound itself is excluded; empty without a bound.',
    (row) => (row.lower === null ? null : row.lowerExclusive),
  ),
  column(
    'upper',
    'number',
    'The upper bound that the hedge implies; empty where there is none.',
    (row) => row.upper,
    { unit: 'what the column unit says' },
  ),
  column(
    'upper_exclusive',
    'boolean',
    'true where the bound itself is excluded; empty without a bound.',
    (row) => (row.upper === null ? null : row.upperExclusive),
  ),
  column(
    'qualifier',
    'text',
    'The hedge: stated, more_than, at_least, almost, up_to or about.',
    (row) => row.qualifier,
    { values: QUALIFIERS },
  ),
  column(
    'as_printed',
    'text',
    'The figure phrase or wording as the article prints it.',
    (row) => row.asPrinted,
  ),
  column('unit', 'text', 'The unit of value and bounds.', (row) => row.unit),
  column(
    'period_start',
    'date',
    'First day, month or year of what is measured (ISO 8601); empty where unknown.',
    (row) => row.periodStart,
  ),
  column(
    'period_end',
    'date',
    'Last day, month or year of what is measured (ISO 8601); empty where unknown.',
    (row) => row.periodEnd,
  ),
  column(
    'period_basis',
    'text',
    'printed, or inferred where we read a part of it (usually the year) from elsewhere.',
    (row) => row.periodBasis,
    { values: PERIOD_BASES },
  ),
  column('entity', 'list', 'Who takes part, by name; parallel to country and role, joined by “;”.', (row) =>
    joinList(row.entities.map((entity) => entity.name)),
  ),
  column(
    'country',
    'list',
    'ISO 3166-1 alpha-3 code each entity counts under; an empty place where it has none.',
    (row) => joinList(row.entities.map((entity) => entity.country)),
  ),
  column('role', 'list', 'The role each entity takes part in.', (row) =>
    joinList(row.entities.map((entity) => entity.role)),
  ),
  column('description', 'text', 'What is claimed, in our words.', (row) => row.description, { filled: true }),
  column('caveat', 'text', 'What the claim does not say, in our words.', (row) => row.caveat, {
    filled: true,
  }),
  column('article_title', 'text', 'The article that states the claim.', (row) => row.articleTitle, {
    filled: true,
  }),
  column('article_url', 'address', 'Its address; empty where it is not known.', (row) => row.articleUrl),
  column(
    'article_published',
    'date',
    'When it was published, as precisely as is known.',
    (row) => row.articlePublished,
  ),
  column('article_genre', 'text', 'What kind of piece it is.', (row) => row.articleGenre, {
    values: GENRES,
    filled: true,
  }),
  column(
    'section',
    'text',
    'The section heading above the passage; empty where there is none.',
    (row) => row.section,
  ),
  column(
    'paragraph',
    'number',
    'The body paragraph, counted from 1 as a reader counts.',
    (row) => row.paragraph,
    { unit: 'paragraphs of the body, from 1' },
  ),
  column('attributed_to', 'text', 'Whom the article names for it.', (row) => row.attributedTo, {
    filled: true,
  }),
  column(
    'restates',
    'text',
    'The claim that this one repeats, by our inference; count such a row with it, once.',
    (row) => row.restates,
  ),
  column(
    'check_verdict',
    'text',
    'What other sources say, by the weightiest label; not_checked where none was read.',
    (row) => row.checkVerdict ?? 'not_checked',
    { values: [...VERDICTS, 'not_checked'], filled: true },
  ),
  column(
    'check_evidence',
    'text',
    'How the source of that label was read: primary, secondary or derived.',
    (row) => row.checkEvidence,
    { values: EVIDENCE },
  ),
  column(
    'claim_url',
    'address',
    'The claim’s own page, with its passage, chain and checks.',
    (row, { siteUrl }) => absoluteUrl(siteUrl, claimUrl(row.claimId)),
    { filled: true },
  ),
  column(
    'data_version',
    'text',
    'The state of the data that this row was read from.',
    (_row, { dataVersion }) => dataVersion,
    { filled: true },
  ),
  column(
    'period_note',
    'text',
    'How the period is known, in our words; where it was inferred, from what.',
    (row) => row.periodNote,
  ),
  column(
    'primary_source',
    'text',
    'The source that the chain of attribution leads to, as the slug in its address; empty where it leads to none.',
    (row) => row.primarySlug,
  ),
  column('primary_title', 'text', 'The title of that source.', (row) => row.primaryTitle),
  column('primary_publisher', 'text', 'Who published it.', (row) => row.primaryPublisher),
  column('primary_url', 'address', 'Its address; empty where it is not known.', (row) => row.primaryUrl),
  column(
    'primary_inferred',
    'boolean',
    'true where it is our inference that the chain leads there; empty where it leads to no source.',
    (row) => row.primaryInferred,
  ),
  column(
    'chain_end',
    'text',
    'How the chain ends: at a primary source that was read, at one that was not, or before one was traced.',
    (row) => row.chainEnd,
    { values: CHAIN_ENDS, filled: true },
  ),
] as const;

export type ColumnName = (typeof COLUMNS)[number]['name'];

type More = Pick<Column, 'unit' | 'values' | 'filled'>;

function column<Name extends string>(
  name: Name,
  type: Column['type'],
  meaning: string,
  read: Column['read'],
  more: More = {},
): Column & { name: Name } {
  return { name, type, meaning, read, ...more };
}

/** A row's fields in the order of the columns, for CSV. */
export function toFields(row: ClaimRow, context: ColumnContext): Field[] {
  return COLUMNS.map((each) => each.read(row, context));
}

/** A row under the columns' names, for JSON: the same values, with `null` for empty. */
export function toRecord(row: ClaimRow, context: ColumnContext): Record<string, Field> {
  return Object.fromEntries(COLUMNS.map((each) => [each.name, each.read(row, context)]));
}
