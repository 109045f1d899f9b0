import { HEDGES, type Hedge } from '../model/qualifiers.ts';
import {
  type ChainEnd,
  type Disposition,
  type Evidence,
  type Kind,
  QUALIFIERS,
  type Qualifier,
  type Role,
  type Stage,
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

export const KIND_WORDS: Record<Kind, string> = {
  figure: 'figure',
  soft: 'quantified in words',
  relation: 'who to whom',
};

export const ROLE_WORDS: Record<Role, string> = {
  subject: 'spoken of',
  respondent: 'asked',
  provider: 'giving or offering',
  recipient: 'receiving or borrowing',
  partner: 'taking part',
  exporter: 'exporting',
  author: 'author of the count',
};

export const STAGE_WORDS: Record<Stage, string> = { done: 'done', considered: 'only considered' };

/** A country's role as a heading: views in Sweden are never "claims about Sweden". */
export const ROLE_HEADINGS: Record<Role, (name: string) => string> = {
  subject: (name) => `What is said of ${withDefiniteArticle(name)}`,
  respondent: (name) => `Views in ${withDefiniteArticle(name)}`,
  provider: (name) => `Help given or offered from ${withDefiniteArticle(name)}`,
  recipient: (name) => `Help or loans for ${withDefiniteArticle(name)}`,
  partner: (name) => `Exchanges with ${withDefiniteArticle(name)}`,
  exporter: (name) => `Exports of ${withDefiniteArticle(name)}`,
  author: (name) => `Counts made by ${withDefiniteArticle(name)}`,
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
