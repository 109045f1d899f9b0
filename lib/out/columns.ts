import { absoluteUrl, claimUrl } from '../filter/urls.ts';
import type { ClaimRow } from '../model/claim-row.ts';
import { populationOf, regionOf } from '../model/entity.ts';
import type { Scalar } from '../model/revisable.ts';
import {
  CHAIN_ENDS,
  EVIDENCE,
  GENRES,
  INTERVAL_KINDS,
  KINDS,
  MEASURES,
  PERIOD_BASES,
  QUALIFIERS,
  REFERENCES,
  STAGES,
  STANDINGS,
  STATISTICS,
  VERDICTS,
} from '../model/vocabulary.ts';
import { formatChoice } from '../words/format.ts';
import { type Column, type ColumnContext, readField } from './column.ts';
import { DAY_COLUMNS } from './day-columns.ts';
import { toOtherColumns } from './other-columns.ts';

/** The label of a claim beside which no other source was read. */
export const NOT_CHECKED = 'not_checked';

/** Parallel lists share one separator; no code or role contains it, and names are kept free of it by `joinList`. */
export const LIST_SEPARATOR = ';';
const joinList = (items: readonly (string | null)[]) =>
  items.map((item) => (item ?? '').replaceAll(LIST_SEPARATOR, ',')).join(LIST_SEPARATOR);

/**
 * The columns of `claims.csv`, `claims.json` and each metric's `data.csv`, in their order. This list is the one
 * definition: the header and what COPY selects, the rows of JSON with their schemas in zod and OpenAPI, the Table Schema
 * and the data dictionary are made from it. Names and meanings do not change; new columns come at the end.
 */
export const COLUMNS = [
  {
    name: 'claim_id',
    type: 'text',
    key: true,
    slug: true,
    filled: true,
    from: 'claimId',
    meaning: 'The claim for ever; never used again.',
  },
  {
    name: 'kind',
    type: 'text',
    filled: true,
    values: KINDS,
    from: 'kind',
    meaning: 'figure (a number), soft (quantified in words) or relation (who to whom).',
  },
  {
    name: 'metric',
    type: 'text',
    slug: true,
    filled: true,
    from: 'metric',
    meaning: 'What is measured, as the slug in its address.',
  },
  {
    name: 'value',
    type: 'number',
    unit: 'what the column unit says',
    from: 'value',
    meaning: 'The number as the article states it, in unit; empty where none is printed.',
  },
  {
    name: 'lower',
    type: 'number',
    unit: 'what the column unit says',
    from: 'lower',
    meaning: 'The lower bound that the hedge implies; empty where there is none.',
  },
  {
    name: 'lower_exclusive',
    type: 'boolean',
    read: (row) => (row.lower === null ? null : row.lowerExclusive),
    meaning: 'true where the bound itself is excluded; empty without a bound.',
  },
  {
    name: 'upper',
    type: 'number',
    unit: 'what the column unit says',
    from: 'upper',
    meaning: 'The upper bound that the hedge implies; empty where there is none.',
  },
  {
    name: 'upper_exclusive',
    type: 'boolean',
    read: (row) => (row.upper === null ? null : row.upperExclusive),
    meaning: 'true where the bound itself is excluded; empty without a bound.',
  },
  {
    name: 'qualifier',
    type: 'text',
    values: QUALIFIERS,
    from: 'qualifier',
    meaning: `The hedge: ${formatChoice(QUALIFIERS)}. Of a fall in words (“fell more than 9 percent”, −9) it speaks of the size.`,
  },
  {
    name: 'as_printed',
    type: 'text',
    filled: true,
    from: 'asPrinted',
    meaning: 'The figure phrase or wording as the article prints it.',
  },
  { name: 'unit', type: 'text', from: 'unit', meaning: 'The unit of value and bounds.' },
  {
    name: 'period_start',
    type: 'date',
    from: 'periodStart',
    meaning: 'First day, month or year of what is measured (ISO 8601); empty where unknown.',
  },
  {
    name: 'period_end',
    type: 'date',
    from: 'periodEnd',
    meaning: 'Last day, month or year of what is measured (ISO 8601); empty where unknown.',
  },
  {
    name: 'period_basis',
    type: 'text',
    values: PERIOD_BASES,
    from: 'periodBasis',
    meaning: 'printed, or inferred where we read a part of it (usually the year) from elsewhere.',
  },
  {
    name: 'entity',
    type: 'list',
    filled: true,
    read: (row) => joinList(row.entities.map((entity) => entity.name)),
    meaning: 'Who takes part, by name; parallel to country and role, joined by “;”.',
  },
  {
    name: 'country',
    type: 'list',
    read: (row) => joinList(row.entities.map((entity) => entity.country)),
    meaning: 'ISO 3166-1 alpha-3 code each entity counts under; an empty place where it has none.',
  },
  {
    name: 'role',
    type: 'list',
    filled: true,
    read: (row) => joinList(row.entities.map((entity) => entity.role)),
    meaning: 'The role each entity takes part in.',
  },
  {
    name: 'description',
    type: 'text',
    filled: true,
    from: 'description',
    meaning: 'What is claimed, in our words.',
  },
  {
    name: 'caveat',
    type: 'text',
    filled: true,
    from: 'caveat',
    meaning: 'What the claim does not say, in our words.',
  },
  {
    name: 'article_title',
    type: 'text',
    filled: true,
    from: 'articleTitle',
    meaning: 'The article that states the claim.',
  },
  {
    name: 'article_url',
    type: 'address',
    from: 'articleUrl',
    meaning: 'Its address; empty where it is not known.',
  },
  {
    name: 'article_published',
    type: 'date',
    from: 'articlePublished',
    meaning: 'When it was published, as precisely as is known.',
  },
  {
    name: 'article_genre',
    type: 'text',
    filled: true,
    values: GENRES,
    from: 'articleGenre',
    meaning: 'What kind of piece it is.',
  },
  {
    name: 'section',
    type: 'text',
    from: 'section',
    meaning: 'The section heading above the passage; empty where there is none.',
  },
  {
    name: 'paragraph',
    type: 'number',
    unit: 'paragraphs of the body, from 1',
    from: 'paragraph',
    meaning: 'The body paragraph, counted from 1 as a reader counts.',
  },
  {
    name: 'attributed_to',
    type: 'text',
    filled: true,
    from: 'attributedTo',
    meaning:
      'Who is said to state it; the article itself, with what is known of a link, where nobody is; or its author.',
  },
  {
    name: 'restates',
    type: 'text',
    slug: true,
    from: 'restates',
    meaning: 'The claim that this one repeats, by our inference; count such a row with it, once.',
  },
  {
    name: 'check_verdict',
    type: 'text',
    filled: true,
    values: [...VERDICTS, NOT_CHECKED],
    read: (row) => row.checkVerdict ?? NOT_CHECKED,
    meaning: 'What other sources say, by the weightiest label; not_checked where none was read.',
  },
  {
    name: 'check_evidence',
    type: 'text',
    values: EVIDENCE,
    from: 'checkEvidence',
    meaning:
      'How the source of that label was read: primary, secondary or derived; search where none was found.',
  },
  {
    name: 'claim_url',
    type: 'address',
    filled: true,
    read: (row, { siteUrl }) => absoluteUrl(siteUrl, claimUrl(row.claimId)),
    meaning: 'The claim’s own page, with its passage, chain and checks.',
  },
  {
    name: 'data_version',
    type: 'text',
    filled: true,
    read: (_row, { dataVersion }) => dataVersion,
    meaning: 'The state of the data that this row was read from.',
  },
  {
    name: 'period_note',
    type: 'text',
    from: 'periodNote',
    meaning: 'How the period is known, in our words; where it was inferred, from what.',
  },
  {
    name: 'primary_source',
    type: 'text',
    slug: true,
    from: 'primarySlug',
    meaning:
      'The source that the chain of attribution leads to, as the slug in its address; empty where it leads to none.',
  },
  { name: 'primary_title', type: 'text', from: 'primaryTitle', meaning: 'The title of that source.' },
  { name: 'primary_publisher', type: 'text', from: 'primaryPublisher', meaning: 'Who published it.' },
  {
    name: 'primary_url',
    type: 'address',
    from: 'primaryUrl',
    meaning: 'Its address; empty where it is not known.',
  },
  {
    name: 'primary_inferred',
    type: 'boolean',
    from: 'primaryInferred',
    meaning: 'true where it is our inference that the chain leads there; empty where it leads to no source.',
  },
  {
    name: 'chain_end',
    type: 'text',
    filled: true,
    values: CHAIN_ENDS,
    from: 'chainEnd',
    meaning:
      'How the chain ends: at a primary source that was read, at one that was not, before one was traced, or with the author’s own statement.',
  },
  {
    name: 'reference',
    type: 'text',
    filled: true,
    values: REFERENCES,
    from: 'reference',
    meaning: 'What the copy that was read shows of a link where the claim is stated.',
  },
  {
    name: 'standing',
    type: 'text',
    values: STANDINGS,
    from: 'standing',
    meaning:
      'Where else the figure was seen: differs (a document says otherwise), primary (in the body’s own document), reported (elsewhere), not_matched (searched, not found), unchecked; empty for words, relations and what restates another. It says nothing of whether the figure is true.',
  },
  {
    name: 'changed_before_publication',
    type: 'text',
    read: ({ changedBefore }) =>
      changedBefore === null
        ? null
        : `${changedBefore.says} (${changedBefore.who}, ${changedBefore.date ?? 'undated'})`,
    meaning:
      'Another value of the same thing that was public before the article, with who said so and when; for figures without a date.',
  },
  {
    name: 'revised_on',
    type: 'date',
    from: 'revisedOn',
    meaning:
      'The day of the latest correction of the claim; empty where there was none. The claim’s page says what changed.',
  },
  {
    name: 'stage',
    type: 'text',
    values: STAGES,
    from: 'stage',
    meaning:
      'Of relations: done (or under way), or considered, which is weighed, planned or offered and not said to be done; empty for what is no relation.',
  },
  {
    name: 'verified_on',
    type: 'date',
    from: 'verifiedOn',
    meaning: 'When the claim’s place was last checked against the article’s text; empty where never.',
  },
  {
    name: 'range_from',
    type: 'number',
    unit: 'what the column unit says',
    from: 'rangeFrom',
    meaning:
      'The lower end of a range that the article prints; value is empty then, and lower and upper speak of its hedge alone.',
  },
  {
    name: 'range_to',
    type: 'number',
    unit: 'what the column unit says',
    from: 'rangeTo',
    meaning: 'The upper end of that range; empty where no range is printed.',
  },
  {
    name: 'measure',
    type: 'text',
    filled: true,
    values: MEASURES,
    from: 'measure',
    meaning: `What kind of quantity the metric measures: ${formatChoice(MEASURES)}.`,
  },
  {
    name: 'denominator',
    type: 'text',
    from: 'denominator',
    meaning:
      'Of a rate, what it is counted per, as “100,000 people”; the unit names it too. Empty for all else.',
  },
  {
    name: 'currency',
    type: 'text',
    from: 'currency',
    meaning: 'Of money, its currency as a code of ISO 4217. Nothing is converted; empty for all else.',
  },
  {
    name: 'unit_code',
    type: 'text',
    from: 'ucum',
    meaning: 'Of an amount or a duration, its unit as a code of UCUM; empty for all else.',
  },
  {
    name: 'statistic',
    type: 'text',
    values: STATISTICS,
    from: 'statistic',
    meaning: `Which statistic of several values it is: ${formatChoice(STATISTICS)}; empty where it is one value.`,
  },
  {
    name: 'fraction',
    type: 'text',
    slug: true,
    from: 'fraction',
    meaning:
      'The fraction that the article prints for the share in value, as 1/5 for “one in five”; else empty.',
  },
  {
    name: 'base',
    type: 'text',
    from: 'base',
    meaning: 'What a change or a ratio is measured against, in our words; empty where it is not known.',
  },
  {
    name: 'interval_kind',
    type: 'text',
    values: INTERVAL_KINDS,
    read: ({ interval }) => interval?.kind ?? null,
    meaning:
      'Of a printed interval: confidence, or margin (of error); empty where none is printed. It is no hedge.',
  },
  {
    name: 'interval_level',
    type: 'number',
    unit: 'percent',
    read: ({ interval }) => interval?.level ?? null,
    meaning: 'The level of that interval; empty where none is printed.',
  },
  {
    name: 'interval_lower',
    type: 'number',
    unit: 'what the column unit says',
    read: ({ interval }) => interval?.lower ?? null,
    meaning: 'The lower end of that interval.',
  },
  {
    name: 'interval_upper',
    type: 'number',
    unit: 'what the column unit says',
    read: ({ interval }) => interval?.upper ?? null,
    meaning: 'The upper end of that interval.',
  },
  {
    name: 'region',
    type: 'list',
    read: (row) => joinList(row.entities.map(regionOf)),
    meaning:
      'Of each entity that is a region its code of UN M49, of a group its slug; an empty place for all else. It says nothing of the countries in it.',
  },
  {
    name: 'population',
    type: 'list',
    read: (row) => joinList(row.entities.map(populationOf)),
    meaning:
      'Of each entity that is a population, such as adults aged 18 to 35, its slug; an empty place for all else.',
  },
  ...DAY_COLUMNS,
  ...toOtherColumns(joinList),
] as const satisfies readonly Column[];

type Columns = (typeof COLUMNS)[number];
export type ColumnName = Columns['name'];
/** The columns that are no part of a row as it stands: a download needs their SQL. */
export type MadeColumnName = Exclude<Columns, { from: keyof ClaimRow }>['name'];

/** A row's fields in the order of the columns, for CSV. */
export function toFields(row: ClaimRow, context: ColumnContext): Scalar[] {
  return COLUMNS.map((column) => readField(column, row, context));
}

/** A row under the columns' names, for JSON: the same values, with `null` for empty. */
export function toRecord(row: ClaimRow, context: ColumnContext): Record<string, Scalar> {
  return Object.fromEntries(COLUMNS.map((column) => [column.name, readField(column, row, context)]));
}
