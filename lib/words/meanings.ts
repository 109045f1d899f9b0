import type { DatePrecision } from '../model/dates.ts';
import type {
  Disposition,
  EntityKind,
  Evidence,
  IntervalKind,
  Kind,
  Measure,
  PeriodBasis,
  Reference,
  Reporting,
  Role,
  Stage,
  Verdict,
} from '../model/vocabulary.ts';

/** What each word of the closed lists commits us to; `/method` is made from these. The short forms are in words.ts. */

export const KIND_MEANING: Record<Kind, string> = {
  figure:
    'One number, or a range of two, with the hedge that stands beside it, its unit, and the period it is for.',
  soft: 'A quantity told in words alone, such as a superlative or “billions”. It gets no value: its wording is kept as printed.',
  relation: 'Who did something with or for whom, where no quantity is printed. It is drawn without width.',
};

export const MEASURE_MEANING: Record<Measure, string> = {
  percentage:
    'A part of a whole, in percent: “half” is 50, “one in five” is 20. The fraction is kept as printed.',
  count: 'So many of something.',
  money:
    'In the currency that the article names (ISO 4217). Nothing is converted unless it is marked as ours.',
  rate: 'So many per something: “per 100,000 people”, “a day”. What stands behind “per” is always said.',
  ratio: 'So many times as much: “tripled” is 3. What it is measured against is said where it is known.',
  change:
    'How much more or less, with its sign: a fall is negative. In percent, in percentage points or in a unit, and these never mix.',
  amount: 'So much of a unit that is measured, such as tonnes, under its code of UCUM.',
  duration: 'A length of time.',
  index: 'Against a base that the unit names.',
  wording: 'No number is printed.',
  relation: 'Who did something with or for whom, without a number.',
};

export const INTERVAL_MEANING: Record<IntervalKind, string> = {
  confidence: 'The article prints an interval of confidence, with its level where it says one, as 95%.',
  margin:
    'The article prints a margin of error. Where it prints one for a whole survey, each figure of it has that margin.',
};

export const ENTITY_KIND_MEANING: Record<EntityKind, string> = {
  country: 'As in ISO 3166-1.',
  subdivision: 'A province, a state or a town; it counts under its country.',
  region:
    'A part of the world as the United Nations number it (M49). A claim on it is none on its countries.',
  group:
    'Countries that belong together, such as the G7. Members are named as known; a claim on the group is none on them.',
  population: 'People who share something, such as adults aged 18 to 35.',
  organisation: 'A body that acts under a name of its own.',
};

export const ROLE_MEANING: Record<Role, string> = {
  subject:
    'The claim speaks of it. A country that others were asked about, or that a report examined, is a subject.',
  respondent:
    'Its people were asked. The result is a view in that country, and says nothing that the country did.',
  provider:
    'It gave, sent or lent what the claim tells of, or shared what it knows. Where that is only considered, it weighs it.',
  recipient:
    'It received or borrowed what the claim tells of. Where that is only considered, it is considered for it.',
  partner:
    'It took part in an exchange. Where one side is said to explain or share what it knows, that side is the provider; else all are partners.',
  exporter: 'It sent goods abroad as trade, and buyers are not named. Exports stand apart from help.',
  lender:
    'It is said to have lent something, and the claim tells of loans alone. A loan is to be paid back, and so stands apart from what is given.',
  borrower: 'It is said to have borrowed something, or that something was lent to it.',
  seller: 'It is said to have sold something. What is sold is not given.',
  buyer: 'It is said to have bought something, or that something was sold to it.',
  author: 'It made the count or the statement that the claim passes on.',
};

export const STAGE_MEANING: Record<Stage, string> = {
  done: 'The article says that it happened or is under way.',
  considered:
    'It was weighed, planned or offered, and the article does not say that it was done. Its line is dashed and ends in a ring.',
};

export const PERIOD_BASIS_MEANING: Record<PeriodBasis, string> = {
  printed: 'The article prints the whole period.',
  inferred:
    'The article prints a part of it, and we read the rest (usually the year) from elsewhere in the article or from its date. Marked “inferred by us” wherever it stands.',
};

export const REPORTING_MEANING: Record<Reporting, string> = {
  says: 'The article says that they say, write or observe it.',
  quoted: 'The article quotes their words, or a headline of theirs.',
  shows: 'The article says that their data or survey show it.',
  document: 'The article names a document of theirs as the place where it stands.',
};

export const REFERENCE_MEANING: Record<Reference, string> = {
  linked: 'The published page was seen, and it links to the source.',
  target_lost: 'Our copy marks a link here and has lost its target, so it can’t tell what was cited.',
  no_link_shown:
    'Our copy marks links and shows none here. The article’s own page was not seen, and may have one.',
  no_links_kept: 'Our copy keeps no links at all, so it can’t tell whether there was one.',
  unlinked: 'The published page was seen, and it has no link here.',
};

export const VERDICT_MEANING: Record<Verdict, string> = {
  differs: 'The other source gives another quantity for the same thing.',
  superseded:
    'The claim is undated, and another value of the same unit and scope was public before the article appeared.',
  open: 'Other sources contradict each other, or the figure was looked for and not found.',
  later_value:
    'A value for a later day, or a wider scope, is known. The claim can be right for its own time.',
  more_exact: 'The other source gives more digits, a narrower scope, or what the count includes.',
  also_reported: 'Another source reports the same. The primary source itself was not read for it.',
  agrees: 'The primary source itself was read, and it gives the same.',
};

export const EVIDENCE_MEANING: Record<Evidence, string> = {
  primary: 'A page of the body that made the count, the survey or the announcement was read.',
  secondary:
    'Somebody else’s report was read. Reposts and mirrors are evidence to us, and never a link for readers.',
  derived: 'We worked it out from other figures, and say from which.',
  search:
    'Documents were searched for the figure, and none that gives it was found. Where we searched is said in the check.',
  memory: 'Remembered and not read. Such a check leads nowhere, and counts as not checked.',
};

export const DISPOSITION_MEANING: Record<Disposition, string> = {
  claim: 'It became a claim with a value.',
  soft: 'It became a claim in words, without a value.',
  relation: 'It became a claim of who to whom.',
  context: 'A date, an ordinal or a span that places something else in time.',
  vague: 'A quantity word too loose to be held to anything. Kept so that nobody need wonder.',
  noise:
    'A numeral or number word that counts nothing: part of a name, a product, a licence, the page’s furniture.',
};

export const PRECISION_WORDS: Record<DatePrecision, string> = {
  day: 'known to the day',
  month: 'known to the month',
  year: 'known to the year',
};
