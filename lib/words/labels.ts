import { HEDGES, type Hedge } from '../model/qualifiers.ts';
import {
  type ChainEnd,
  type ChangeKind,
  type Disposition,
  type EntityKind,
  type Evidence,
  type IntervalKind,
  type Kind,
  type Measure,
  type Medium,
  QUALIFIERS,
  type Qualifier,
  type Role,
  type Stage,
  type Statistic,
  type Verdict,
} from '../model/vocabulary.ts';
import { withDefiniteArticle } from './definite-article.ts';

/** How the closed lists read on a page. Data keep the bare words. */

export const QUALIFIER_WORDS = ofHedges(({ words }) => words);
export const QUALIFIER_MEANING = ofHedges(({ meaning }) => meaning);

function ofHedges(say: (hedge: Hedge) => string): Record<Qualifier, string> {
  const said = QUALIFIERS.map((qualifier) => [qualifier, say(HEDGES[qualifier])]);
  return Object.fromEntries(said) as Record<Qualifier, string>;
}

export const STATISTIC_WORDS: Record<Statistic, string> = {
  total: 'total',
  mean: 'mean',
  median: 'median',
  minimum: 'minimum',
  maximum: 'maximum',
};

export const INTERVAL_KIND_WORDS: Record<IntervalKind, string> = {
  confidence: 'confidence interval',
  margin: 'margin of error',
};

export const MEASURE_WORDS: Record<Measure, string> = {
  percentage: 'share',
  count: 'count',
  money: 'money',
  rate: 'rate',
  ratio: 'ratio',
  change: 'change',
  amount: 'amount',
  duration: 'length of time',
  index: 'index',
  wording: 'words alone',
  relation: 'who to whom',
};

export const ENTITY_KIND_WORDS: Record<EntityKind, string> = {
  country: 'country',
  subdivision: 'part of a country',
  region: 'region',
  group: 'group',
  population: 'population',
  organisation: 'organisation',
};

export const KIND_WORDS: Record<Kind, string> = {
  figure: 'figure',
  soft: 'how it is worded',
  relation: 'who to whom',
};

/** A role whatever the stage, as filters have it: both stages are found by it. */
export const ROLE_WORDS: Record<Role, string> = {
  subject: 'spoken of',
  respondent: 'asked',
  provider: 'giving, lending, sharing or weighing it',
  recipient: 'receiving, borrowing or considered for it',
  partner: 'taking part in an exchange',
  exporter: 'exporting',
  lender: 'lending',
  borrower: 'borrowing',
  seller: 'selling',
  buyer: 'buying',
  author: 'author of the count',
};

type OfStage<T> = Record<Stage, T>;
const whatever = <T>(words: T): OfStage<T> => ({ done: words, considered: words });

/** What stands before the names of who takes part: considered is not done, and sold is not given. */
export const PARTICIPANT_WORDS: Record<Role, OfStage<string>> = {
  subject: whatever('spoken of'),
  respondent: whatever('views in'),
  provider: { done: 'from', considered: 'weighed by' },
  recipient: { done: 'to', considered: 'considered for' },
  partner: { done: 'with', considered: 'considered with' },
  exporter: { done: 'exported by', considered: 'exports weighed by' },
  lender: { done: 'lent by', considered: 'loan weighed by' },
  borrower: { done: 'lent to', considered: 'loan considered to' },
  seller: { done: 'sold by', considered: 'sale weighed by' },
  buyer: { done: 'sold to', considered: 'sale considered to' },
  author: whatever('counted or stated by'),
};

export const STAGE_WORDS: Record<Stage, string> = { done: 'done', considered: 'only considered' };

const ROLE_HEADINGS: Record<Role, OfStage<string>> = {
  subject: whatever('What is said of'),
  respondent: whatever('Views in'),
  provider: { done: 'Help or experience from', considered: 'Help or loans weighed by' },
  recipient: { done: 'Help or loans to', considered: 'Help or loans considered for' },
  partner: { done: 'Exchanges with', considered: 'Exchanges considered with' },
  exporter: { done: 'Exports of', considered: 'Exports weighed by' },
  lender: { done: 'Lent by', considered: 'Loans weighed by' },
  borrower: { done: 'Lent to', considered: 'Loans considered to' },
  seller: { done: 'Sold by', considered: 'Sales weighed by' },
  buyer: { done: 'Sold to', considered: 'Sales considered to' },
  author: whatever('Counts or statements by'),
};

/** A country's role as a heading: views in Sweden are never "claims about Sweden", nor a loan considered one made. */
export function roleHeading(role: Role, stage: Stage, name: string): string {
  return `${ROLE_HEADINGS[role][stage]} ${withDefiniteArticle(name)}`;
}

/** How a change is counted. */
export const CHANGE_KIND_WORDS: Record<ChangeKind, string> = {
  relative: 'relative, in percent of its base',
  percentage_points: 'in percentage points',
  absolute: 'absolute, in the unit of its base',
};

export const VERDICT_WORDS: Record<Verdict, string> = {
  agrees: 'primary agrees',
  also_reported: 'also reported',
  more_exact: 'more detail elsewhere',
  later_value: 'later value known',
  superseded: 'superseded',
  differs: 'differs',
  open: 'open',
};

export const EVIDENCE_WORDS: Record<Evidence, string> = {
  primary: 'read in the primary',
  secondary: 'reported elsewhere; primary not read',
  derived: 'derived by us from other figures',
  search: 'searched for; no document found',
  memory: 'from memory',
};

export const CHAIN_END_WORDS: Record<ChainEnd, string> = {
  primary_read: 'The chain ends at the primary source, which was read.',
  primary_not_read: 'The chain ends at a primary source that was not read at its publisher’s.',
  not_traced: 'The chain ends here: no primary source could be traced.',
  own_statement: 'The chain ends with the article: its author states this for himself.',
};

export const DISPOSITION_WORDS: Record<Disposition, string> = {
  claim: 'a claim',
  soft: 'a claim in words',
  relation: 'who to whom',
  context: 'date or background',
  vague: 'too loose to count',
  noise: 'not a quantity',
};

/** In what a document appeared, behind the kind of piece that it is. */
export const MEDIUM_WORDS: Record<Medium, string> = {
  newspaper: 'in a newspaper',
  magazine: 'in a magazine',
  journal: 'in a journal',
  blog: 'on a blog',
  website: 'on a website',
};
