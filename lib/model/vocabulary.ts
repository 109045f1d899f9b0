import { QUALIFIERS, type Qualifier } from '../language/qualifier.ts';

/** The closed lists of words that claims, checks and ledgers are written in. One list each, for zod, SQL and pages. */

export const KINDS = ['figure', 'soft', 'relation'] as const;
export type Kind = (typeof KINDS)[number];

/** How a figure is hedged in print, as the reader of numbers tells hedges apart. Soft claims and relations have none. */
export { QUALIFIERS, type Qualifier };

/** Of what kind a printed interval is: one of confidence, which names or implies its level, or a bare margin of error. */
export const INTERVAL_KINDS = ['confidence', 'margin'] as const;
export type IntervalKind = (typeof INTERVAL_KINDS)[number];

/** Which statistic of several values a figure is (SDMX's aggregation, Data Commons' statType); none where it is one value. */
export const STATISTICS = ['total', 'mean', 'median', 'minimum', 'maximum'] as const;
export type Statistic = (typeof STATISTICS)[number];

/** How an entity takes part in a claim; provider and recipient follow IATI. What is sold or lent is not given: it has its own. */
export const ROLES = [
  'subject',
  'respondent',
  'provider',
  'recipient',
  'partner',
  'exporter',
  'lender',
  'borrower',
  'seller',
  'buyer',
  'author',
] as const;
export type Role = (typeof ROLES)[number];

/**
 * What a claim may be about. A region is one of UN M49; a group has members that join and leave (G7); a population is people
 * (adults aged 18 to 35). None of the three is ever expanded: a claim on a region is none on its countries.
 */
export const ENTITY_KINDS = [
  'country',
  'subdivision',
  'region',
  'group',
  'population',
  'organisation',
] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

/** Whether the article prints the whole period, or we inferred a part of it (usually the year). */
export const PERIOD_BASES = ['printed', 'inferred'] as const;
export type PeriodBasis = (typeof PERIOD_BASES)[number];

/**
 * What the copy that was read shows of a link where an article states a claim. `linked` and `unlinked` are said of the
 * published page alone; of a copy, that it lost the link's target, shows no link there, or keeps no links at all.
 */
export const REFERENCES = ['linked', 'target_lost', 'no_link_shown', 'no_links_kept', 'unlinked'] as const;
export type Reference = (typeof REFERENCES)[number];

/**
 * By what kind of phrase an article reports that somebody states a claim: a verb of saying, words in quotation marks,
 * data that are said to show it, or a document named as the place where it stands. Whoever merely does what the claim
 * tells of is reported by none of them.
 */
export const REPORTING = ['says', 'quoted', 'shows', 'document'] as const;
export type Reporting = (typeof REPORTING)[number];

/** How the chain of attribution ends; `own_statement`: with the author, who states it for himself. */
export const CHAIN_ENDS = ['primary_read', 'primary_not_read', 'not_traced', 'own_statement'] as const;
export type ChainEnd = (typeof CHAIN_ENDS)[number];

/** Verdicts of a check, the weightiest first: the label of a claim with several checks is the first that occurs. */
export const VERDICTS = [
  'differs',
  'superseded',
  'open',
  'later_value',
  'more_exact',
  'also_reported',
  'agrees',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** How the other source was read, the strongest first; `search`: documents were looked for, and none was found. */
export const EVIDENCE = ['primary', 'secondary', 'derived', 'search', 'memory'] as const;
export type Evidence = (typeof EVIDENCE)[number];

/** What a check does to the figure: it gives it, gives another for the same thing and time, or neither. */
export const GIVES = ['figure', 'otherwise', 'neither'] as const;
export type Gives = (typeof GIVES)[number];

/**
 * How the number of another source stands to the claim's: of the same thing and time, another date of the same series, or
 * apart, where something that has to match is not shown to be the same.
 */
export const COMPARES = ['same', 'series', 'apart'] as const;
export type Compares = (typeof COMPARES)[number];

/** What has to match before another source's number is drawn beside a claim's; the unit is compared by itself. */
export const DIFFERS_IN = ['measure', 'population', 'giver', 'scope'] as const;
export type DiffersIn = (typeof DIFFERS_IN)[number];

/** Where else a figure was seen; a figure has the first that applies (`standingOf` of lib/model/standing.ts). */
export const STANDINGS = ['differs', 'primary', 'reported', 'not_matched', 'unchecked'] as const;
export type Standing = (typeof STANDINGS)[number];

/** Whose error a revision or withdrawal mends: our reading of the article, or the publisher corrected the article. */
export const CORRECTION_CAUSES = ['our_reading', 'publisher_correction'] as const;
export type CorrectionCause = (typeof CORRECTION_CAUSES)[number];

/** What an article's ledger says of each figure. */
export const DISPOSITIONS = ['claim', 'soft', 'relation', 'context', 'vague', 'noise'] as const;
export type Disposition = (typeof DISPOSITIONS)[number];

export const SOURCE_KINDS = [
  'article',
  'report',
  'survey',
  'statistic',
  'statement',
  'press_release',
  'news_report',
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export const GENRES = [
  'opinion piece',
  'analysis',
  'news report',
  'survey report',
  'research report',
  'official statement',
  'official statistics',
  'press release',
  'white paper',
  'journal article',
  'web page',
] as const;
export type Genre = (typeof GENRES)[number];

/**
 * In what a document appeared, where its publisher is named as that and is no body that issues documents of its own. It
 * decides how the document is cited: as an article of a paper, a post on a blog, a page of a site.
 */
export const MEDIA = ['newspaper', 'magazine', 'journal', 'blog', 'website'] as const;
export type Medium = (typeof MEDIA)[number];

/**
 * What kind of quantity a metric measures; it decides what else its record has, number formats and the scale of an axis.
 * `rate`: so many per denominator. `ratio`: times a base (17-fold). `change`: with its sign, against a base. `amount`: so
 * much of a unit that is measured (UCUM). `duration`: a length of time. `index`: against a base that its unit names.
 */
export const MEASURES = [
  'percentage',
  'count',
  'money',
  'rate',
  'ratio',
  'change',
  'amount',
  'duration',
  'index',
  'wording',
  'relation',
] as const;
export type Measure = (typeof MEASURES)[number];

/** How a change is counted, which its unit says: in percent of its base, in percentage points, or in the unit of its base. */
export const CHANGE_KINDS = ['relative', 'percentage_points', 'absolute'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** How far what a relation tells of has come: done, or weighed, planned or offered and not said to be done. */
export const STAGES = ['done', 'considered'] as const;
export type Stage = (typeof STAGES)[number];
export const DEFAULT_STAGE: Stage = 'done';

/** Whether an article chose the cases that a metric's claims are of, or its source lists all there are. */
export const CASES = ['chosen', 'all'] as const;
export type Cases = (typeof CASES)[number];
export const DEFAULT_CASES: Cases = 'chosen';

/**
 * How a chart chooses among the rows of a long list: the highest and the lowest, the latest dates of the outermost
 * rows, or the first ones (`lib/chart/choose-rows.ts`).
 */
export const ROW_CHOICES = ['ends', 'over_time', 'first'] as const;
export type RowChoice = (typeof ROW_CHOICES)[number];

/**
 * The honest forms of a metric, each with how its chart chooses rows: a chart form, or, without a choice, words where a
 * chart would add nothing. All else that a form is stands in its folder, `app/_charts/forms/{form}/`.
 */
export const CHOICE_OF_FORM = {
  percentages: 'ends',
  counts: 'ends',
  beside: 'ends',
  relations: 'first',
  series: 'over_time',
  sentence: null,
  table: null,
} as const satisfies Record<string, RowChoice | null>;

export type Form = keyof typeof CHOICE_OF_FORM;
/** The forms that are drawn. */
export type DrawnForm = { [F in Form]: (typeof CHOICE_OF_FORM)[F] extends null ? never : F }[Form];

/** The form in which a lone number is drawn: it, its bounds and what others say on one axis from zero. */
export const RULER_FORM: DrawnForm = 'beside';

export const FORMS = Object.keys(CHOICE_OF_FORM) as [Form, ...Form[]];

/** The forms that are drawn, or of these the ones that choose rows in one way, in the order of the list. */
export function drawnForms(...choices: readonly RowChoice[]): DrawnForm[] {
  const wanted: readonly (RowChoice | null)[] = choices.length === 0 ? ROW_CHOICES : choices;
  return FORMS.filter((form): form is DrawnForm => wanted.includes(CHOICE_OF_FORM[form]));
}

/** Whether a metric's honest form is words, whatever of it is looked at. */
export function isTextForm({ form }: { form: Form }): boolean {
  return CHOICE_OF_FORM[form] === null;
}
