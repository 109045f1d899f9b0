import { type Bounds, NO_BOUNDS } from './bounds.ts';
import type { Interval } from './claim-interval.ts';
import type { Author } from './source.ts';
import type {
  ChainEnd,
  EntityKind,
  Evidence,
  Genre,
  Gives,
  Kind,
  Measure,
  PeriodBasis,
  Qualifier,
  Reference,
  Role,
  Stage,
  Standing,
  Statistic,
  Verdict,
} from './vocabulary.ts';

/** One entity of a claim in its role; `country` is the ISO 3166-1 alpha-3 code it counts under, `null` for none. */
export type Participant = {
  code: string;
  name: string;
  kind: EntityKind;
  country: string | null;
  role: Role;
  inferred: boolean;
};

/** The short form of a check, the weightiest first. */
export type CheckLabel = {
  id: string;
  verdict: Verdict;
  gives: Gives | null;
  readAs: Evidence;
  who: string;
  date: string | null;
};

/** Another value of the same thing that was public before the article: who said so when, and what, in figures where they are known. */
export type ChangedBefore = { who: string; date: string | null; says: string };

/**
 * What another source says of the same thing in the claim's unit, as charts draw it beside the claim: both ends, which are
 * one where it is a value. `date` is the day of the value. `converted`: at which rate, where we converted what is printed.
 */
export type OtherSaid = {
  who: string;
  date: string | null;
  from: number;
  to: number;
  qualifier: Qualifier | null;
  printed: string;
  converted: { rate: number } | null;
};

/**
 * One claim as every page, chart, table and download gets it: one row of `claim_rows`. Plain JSON. Dates are
 * partial ISO 8601 texts; `value`, the ends of a range, the bounds and the interval are in `unit`; `null` is a gap and never
 * zero. A figure has a value, or both `rangeFrom` and `rangeTo`.
 */
export type ClaimRow = Bounds & {
  claimId: string;
  kind: Kind;
  metric: string;
  metricName: string;
  measure: Measure;
  group: string;
  value: number | null;
  rangeFrom: number | null;
  rangeTo: number | null;
  qualifier: Qualifier | null;
  asPrinted: string;
  unit: string | null;
  /** Of a rate: what stands behind "per". */
  denominator: string | null;
  /** ISO 4217, of money alone. */
  currency: string | null;
  /** UCUM, of an amount or a duration. */
  ucum: string | null;
  statistic: Statistic | null;
  /** As the article prints a share: `1/5`. */
  fraction: string | null;
  /** What a change or ratio is measured against, in our words. */
  base: string | null;
  interval: Interval | null;
  periodStart: string | null;
  periodEnd: string | null;
  periodBasis: PeriodBasis | null;
  periodNote: string | null;
  entities: Participant[];
  description: string;
  caveat: string;
  articleSlug: string;
  articleTitle: string;
  articleShort: string;
  /** `null` where it is not known. */
  articlePublisher: string | null;
  articleGenre: Genre;
  articleUrl: string | null;
  articlePublished: string | null;
  articleAuthors: Author[];
  position: number;
  block: number;
  sentence: number;
  paragraph: number | null;
  section: string | null;
  attributedTo: string;
  primarySlug: string | null;
  primaryTitle: string | null;
  primaryPublisher: string | null;
  primaryUrl: string | null;
  /** Whether it is our inference that the chain leads to this source; `null` without one. */
  primaryInferred: boolean | null;
  /** What our copy shows of a link where the claim is stated. */
  reference: Reference;
  chainEnd: ChainEnd;
  restates: string | null;
  checks: CheckLabel[];
  checkVerdict: Verdict | null;
  checkEvidence: Evidence | null;
  /** Where else the figure was seen; `null` for words, relations and what restates another. */
  standing: Standing | null;
  changedBefore: ChangedBefore | null;
  /** `null` where no other source's value may stand beside it. */
  others: OtherSaid[] | null;
  withdrawnOn: string | null;
  /** The day of the latest revision; `null` where there was none. */
  revisedOn: string | null;
  /** How far a relation has come; `null` for whatever is none. */
  stage: Stage | null;
  /** When the claim's place was last found in the article's text; `null` where never since it was written. */
  verifiedOn: string | null;
};

/** Whether a claim carries a number: a value, or a range. Zero is one. */
export function hasNumber({ value, rangeFrom }: Pick<ClaimRow, 'value' | 'rangeFrom'>): boolean {
  return value !== null || rangeFrom !== null;
}

/** Whether a claim states a number of its own, which a chart may draw: what restates another claim is no second number. */
export function statesNumber(row: Pick<ClaimRow, 'value' | 'rangeFrom' | 'restates'>): boolean {
  return hasNumber(row) && row.restates === null;
}

/** The numbers that a claim states: its value, or both ends of its range, the lower first; none where it has neither. */
export function statedNumbers({
  value,
  rangeFrom,
  rangeTo,
}: Pick<ClaimRow, 'value' | 'rangeFrom' | 'rangeTo'>): number[] {
  return [value, rangeFrom, rangeTo].filter((number) => number !== null);
}

/** A claim that says nothing, for samples and tests to fill: what joins the row is left blank here, and nowhere else. */
export const BLANK_CLAIM: ClaimRow = {
  ...NO_BOUNDS,
  claimId: '',
  kind: 'figure',
  metric: '',
  metricName: '',
  measure: 'count',
  group: '',
  value: null,
  rangeFrom: null,
  rangeTo: null,
  qualifier: null,
  asPrinted: '',
  unit: null,
  denominator: null,
  currency: null,
  ucum: null,
  statistic: null,
  fraction: null,
  base: null,
  interval: null,
  periodStart: null,
  periodEnd: null,
  periodBasis: null,
  periodNote: null,
  entities: [],
  description: '',
  caveat: '',
  articleSlug: '',
  articleTitle: '',
  articleShort: '',
  articlePublisher: '',
  articleGenre: 'analysis',
  articleUrl: null,
  articlePublished: null,
  articleAuthors: [],
  position: 1,
  block: 1,
  sentence: 1,
  paragraph: null,
  section: null,
  attributedTo: '',
  primarySlug: null,
  primaryTitle: null,
  primaryPublisher: null,
  primaryUrl: null,
  primaryInferred: null,
  reference: 'unlinked',
  chainEnd: 'not_traced',
  restates: null,
  checks: [],
  checkVerdict: null,
  checkEvidence: null,
  standing: null,
  changedBefore: null,
  others: null,
  withdrawnOn: null,
  revisedOn: null,
  stage: null,
  verifiedOn: null,
};
