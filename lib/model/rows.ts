import type { OtherValue } from './check.ts';
import type { Scalar } from './revisable.ts';
import type { ArticleSource, Author, SurveyCard } from './source.ts';
import type {
  Cases,
  CorrectionCause,
  Disposition,
  EntityKind,
  Evidence,
  Form,
  Genre,
  Gives,
  Measure,
  Medium,
  Reporting,
  Role,
  SourceKind,
  Stage,
  Verdict,
} from './vocabulary.ts';

/** The shapes in which queries hand records to pages; `ClaimRow` has a file of its own. Plain JSON, `null` for a gap. */

/** The content hash of all that is loaded, and the date of the latest recording or revision. */
export type DataState = { version: string; dated: string };

/**
 * One choice of a facet with how many claims it would find beside the other filters; `label` is what readers see.
 * `isLeast`: they were counted among `COUNTED_CLAIMS` of the claims only, and there may be more.
 */
export type FacetChoice = {
  value: string;
  label: string;
  count: number;
  /** Those among them that restate another. */
  restatements: number;
  isLeast: boolean;
};

/**
 * How many claims a filter finds, and how many of them restate another and are no evidence of their own. `isMore`: there
 * are more than `claims`, which is as far as they were counted.
 */
export type ClaimCount = { claims: number; restatements: number; isMore: boolean };

/** What is not kept is counted up to here, and said to be more beyond. */
export const COUNTED_CLAIMS = 10_000;
/** A check with the source that was read (`sourceUrl` null: address not known, or a copy that is not linked). */
export type CheckRow = {
  id: string;
  article: string;
  position: number;
  verdict: Verdict;
  context: boolean;
  gives: Gives | null;
  source: string | null;
  who: string;
  says: string;
  date: string | null;
  readAs: Evidence;
  readOn: string | null;
  quantity: OtherValue | null;
  note: string | null;
  claims: string[];
  sourceTitle: string | null;
  sourcePublisher: string | null;
  sourceUrl: string | null;
};

/** A step of the chain of attribution with the source it names. */
export type StepRow = {
  claim: string;
  position: number;
  who: string;
  source: string | null;
  /** By what kind of phrase the article reports it; `null` where the step is our inference. */
  reporting: Reporting | null;
  says: string | null;
  inferred: boolean;
  note: string | null;
  sourceTitle: string | null;
  sourcePublisher: string | null;
  sourceUrl: string | null;
};

/** One line of an article's ledger with the claims that it became. */
export type LedgerRow = {
  article: string;
  position: number;
  block: number;
  printed: string;
  times: number;
  disposition: Disposition;
  reason: string;
  claims: string[];
};

/** A block of an article: its body paragraph and section, or the block that it repeats. */
export type BlockRow = {
  article: string;
  block: number;
  paragraph: number | null;
  section: string | null;
  repeatOf: number | null;
};

/** A metric's record with the reason of its comparability group, and how many claims state it (restatements aside). */
export type MetricRow = {
  slug: string;
  position: number;
  name: string;
  definition: string;
  measure: Measure;
  unit: string | null;
  denominator: string | null;
  currency: string | null;
  ucum: string | null;
  population: string | null;
  group: string;
  groupReason: string;
  form: Form;
  rowsBy: Role;
  stage: Stage;
  /** Who chose the cases: the article, or nobody, because its source lists all. */
  cases: Cases;
  title: string;
  subtitle: string;
  doesNotSay: string;
  annotations: string[];
  topics: TopicName[];
  claims: number;
};

export type TopicName = { slug: string; name: string };
/** A topic with how many metrics name it, and how many claims state those (restatements aside). */
export type TopicRow = TopicName & { description: string; metrics: number; claims: number };

/**
 * A document that can be cited. `claims` counts those it prints (an article) or that lead to it (any other source),
 * restatements and withdrawn ones aside; `checks` counts the checks that it was read for.
 */
export type SourceRow = {
  slug: string;
  position: number;
  kind: SourceKind;
  short: string | null;
  title: string;
  /** `null` where it is not known. */
  publisher: string | null;
  genre: Genre;
  /** In what it appeared; `null` where that is not recorded, or the publisher is a body that issues its own. */
  medium: Medium | null;
  publishedDate: string | null;
  publishedBasis: string;
  address: string | null;
  archived: string | null;
  language: string;
  note: string | null;
  copublished: ArticleSource['copublished'] | null;
  survey: SurveyCard | null;
  authors: Author[];
  claims: number;
  checks: number;
  /** When it was last read for a check, as far as that is recorded. */
  lastRead: string | null;
};

/** How many claims place a country in a role: done, or only considered (restatements and withdrawn ones aside). */
export type RoleCount = { role: Role; stage: Stage; claims: number };
/** A country that a claim names, with its roles. */
export type CountryRow = { code: string; name: string; roles: RoleCount[] };
export type EntityRow = {
  code: string;
  kind: EntityKind;
  name: string;
  country: string | null;
  /** Of a group, as far as they are known. */
  members: string[] | null;
  note: string | null;
};

/** One record of what was, what is now, when and why. */
export type RevisionRow = {
  article: string;
  position: number;
  claim: string;
  field: string;
  was: Scalar;
  now: Scalar;
  on: string;
  why: string;
  /** Whose error it mends; `null` where that was not recorded. */
  cause: CorrectionCause | null;
};

/** A revision or a withdrawal as readers see it; `id` is stable and names it in feeds. */
export type CorrectionRow = Pick<
  RevisionRow,
  'claim' | 'article' | 'field' | 'was' | 'now' | 'on' | 'why' | 'cause'
> & {
  id: string;
  metric: string;
  metricName: string;
  unit: string | null;
  articleTitle: string;
  articleShort: string | null;
  asPrinted: string;
  description: string;
};
