import type { Qualifier } from './qualifier.ts';

/** Statistics of several values that words name. */
export type StatisticWord = 'total' | 'mean' | 'median';

/** Up or down, as a clause says of a number. */
export type Direction = 'up' | 'down';

/** A word that multiplies what it is said of: doubled, tripled. */
export type Multiple = { value: number; unit: 'times' | 'percent'; direction: Direction | null };

type Words = ReadonlySet<string>;
type Values = ReadonlyMap<string, number>;

/**
 * What reading numbers needs to know of a language, and nothing that is the same in all of them. All words are in lower
 * case; a phrase has single blanks between its words. A language is one such value in a file of its own.
 */
export type Language = {
  /** BCP 47. */
  code: string;
  name: string;
  /** Frequent words by which a text in it is known. */
  common: Words;
  /** Whether nouns have capitals. */
  capitalNouns: boolean;
  /** The mark before decimals; the other one of point and comma stands between groups. Null: not known. */
  decimal: '.' | ',' | null;
  /** Names of whole numbers below a hundred. */
  cardinals: Values;
  /** Whether number words are written together and units before tens: dreiundzwanzig. */
  compounds: boolean;
  /** What such a word has in it. */
  compoundParts: RegExp;
  /** Hundred, thousand, million … and how they are shortened. */
  scales: Values;
  /** Letters that touch the digits and may be a unit as well: m, b. */
  scaleLetters: Values;
  /** Dozens and scores: counted like hundreds, and nothing is added to them. */
  groups: Values;
  /** A pair of, a trio of. */
  sets: Values;
  /** Words that are a number by themselves: none, nil. */
  lone: Values;
  /** Spans of time and halves of them, which no number counts: decade, quarter. */
  periods: Words;
  /** An article that may stand for one: a million. */
  articles: Words;
  /** Determiners, after which a number is of things known. */
  determiners: Words;
  and: string;
  /** Zero point five. */
  point: Words;
  minus: Words;
  ordinals: Values;
  /** What makes an ordinal of digits: st, th; or a point. */
  ordinalEnds: Words;
  /** Names of parts by how many make a whole: half 2, thirds 3. Those that are no ordinal too are `sureParts`. */
  parts: Values;
  sureParts: Words;
  half: Words;
  /** What halves and quarters are of without "of": a quarter point, a half-mile. */
  partUnits: { points: Words; lengths: Words };
  /** What a whole is followed by that has a part: of, are, since; and verbs alone. */
  wholeBehind: Words;
  partVerbs: Words;
  /** Words that "half" makes one with: time, staff. */
  halfNames: Words;
  /** Before which halves and quarters are periods: first, second. */
  periodsBefore: Words;
  /** Fractions in one word: anderthalb. */
  mixed: Values;
  multiples: ReadonlyMap<string, Multiple>;
  /** Multiples that are adjectives too, and what makes verbs of them. */
  unsureMultiples: Words;
  multipleBefore: Words;
  modals: Words;
  /** What makes a multiple of a number: -fold. */
  fold: string;
  times: Words;
  /** Twice, thrice. */
  adverbs: Values;
  /** Words that have a number in them and count nothing: both, single. */
  idle: Values;
  /** What makes a name of a compound: two-time, one-way. */
  idleBehind: Words;
  /** Six-figure. */
  digitWords: Words;
  /** What a 4K is of. */
  screens: Words;
  /** Words that print a number in a figure phrase, and are no figure of a running text: no, once. */
  wordValues: Values;
  /** Words and phrases that speak of a quantity without telling one: many, significant, ramped up. */
  loose: Words;
  /** Before a scale they leave open how many: several hundred. */
  vague: Words;
  /** "Hundreds of". */
  scalesOpen: Words;
  of: Words;
  /** Hedges before and behind a number. */
  hedgesBefore: ReadonlyMap<string, Qualifier>;
  hedgesBehind: ReadonlyMap<string, Qualifier>;
  /** Of those before: what may as well be said of what is counted ("a book about 9 ferries"). */
  hedgePrepositions: Words;
  /** Of those behind: what may stand past a comma, and what may hedge the next number as well. */
  hedgesPastComma: Words;
  hedgesBothSides: Words;
  /** May stand between a hedge and its number: the usual, a total of. */
  fillers: Words;
  /** Words after which a hedge is another word: handed over, complaints about. */
  noHedgeAfter: ReadonlyMap<string, Words>;
  /** Hedges of place and time that bind a span of time only after these. */
  spanHedges: Words;
  spanHedgeAfter: Words;
  /** Hedges that compare where a number stands before them: 12 percent more than. */
  comparing: Words;
  /** Words of estimates: how a number is known, no hedge. */
  notes: Words;
  range: { between: Words; and: Words; from: Words; to: Words; or: Words };
  /** Verbs and nouns by which a spread is told from a change: ranged from … to. */
  spreads: Words;
  changes: Words;
  /** Before an ordinal they tell a share: jeder fünfte. */
  everyNth: Words;
  shares: { in: Words; outOf: readonly string[]; every: Words };
  margin: readonly string[];
  /** How a margin is told: before it, before it at the end of a phrase, behind it. */
  margins: { before: readonly string[]; within: readonly string[]; behind: readonly string[] };
  /** Words of a printed interval and of its level: interval, confidence. */
  intervals: Words;
  /** Names of a confidence interval, each as words in small letters: "confidence interval", "ci". */
  confidenceIntervals: readonly string[];
  /** Which statistic of several values a number is, by words before it or behind it: an average of, in total. */
  statistics: {
    before: ReadonlyMap<string, StatisticWord>;
    behind: ReadonlyMap<string, StatisticWord>;
    /** Of the smallest of several cases, where they are no hedge: as few as. */
    smallest: Words;
  };
  months: Words;
  /** After which a month stands without a day: in. */
  monthAfter: Words;
  /** Words before which a year stands: in, since. */
  yearAfter: Words;
  sureYearAfter: Words;
  earlyYearAfter: Words;
  /** What is of a year rather than counted: 2019 levels. */
  yearNouns: Words;
  yearEnds: Words;
  clock: Words;
  zones: Words;
  /** Nineties. */
  decades: Words;
  yearPrefixes: Words;
  /** Words before a number that is a name's: Section 12; and of sport and votes, before scores. */
  labels: Words;
  /** Labels that are none where a plural is counted: this week 12 people. */
  softLabels: Words;
  /** What follows the number of an airliner: 737 MAX. */
  airliners: Words;
  /** What is measured by the number that a hyphen joins to it: magnitude-6. */
  measured: Words;
  /** After which a number at the head of a sentence is a name's: Apollo 11 is. */
  verbs: Words;
  /** How adjectives of nations end. */
  nationalEnds: RegExp;
  scoring: Words;
  /** What stands between those made and those tried: 3-for-4. */
  attempts: Words;
  percent: Words;
  percentPhrases: Words;
  pointPhrases: Words;
  basisPoints: Words;
  points: Words;
  /** Units by the words that name them. */
  units: ReadonlyMap<string, string>;
  /** Before units of length: square, cubic. */
  powers: ReadonlyMap<string, string>;
  degrees: ReadonlyMap<string, string>;
  /** Units of time. */
  spans: Words;
  /** Before an age: aged. */
  agesBefore: Words;
  /** Year-old, and 500-strong. */
  old: Words;
  strong: Words;
  /** Money by the words that name it: codes of ISO 4217, the likeliest first; none where it is only a word. */
  money: ReadonlyMap<string, readonly string[]>;
  moneyAdjectives: ReadonlyMap<string, string>;
  per: Words;
  each: Words;
  /** What a number may be per, after an article: a day. */
  perNouns: Words;
  /** After which "a year" is a time and no denominator: earlier. */
  laterWords: Words;
  /** Words that end the search for what is counted. */
  stops: Words;
  plurals: Words;
  /** How a plural ends. */
  pluralEnds: RegExp;
  notPlural: Words;
  /** What can be lengths of: 100m sprint. */
  lengthNouns: Words;
  directions: {
    up: Words;
    down: Words;
    /** Nouns that may stand behind: a 3 percent contraction. */
    upNouns: Words;
    downNouns: Words;
    /** 3 percent lower. */
    upBehind: Words;
    downBehind: Words;
    /** Verbs at the end of a clause, past a number behind `by`: um 3 Meter gestiegen; and what parts from them: gab um 3 nach. */
    upAhead: Words;
    downAhead: Words;
    upLast: Words;
    downLast: Words;
    /** Comparatives that may be of counts: fewer. */
    comparedCounts: Words;
    than: Words;
    by: Words;
    /** After which a number is no change, though a verb of one stands before. */
    notDirect: Words;
    /** Verbs of which what is counted may be an object: add, lose. */
    takesObject: Words;
    /** Down and up, which make another verb of these: shut down. */
    particles: Words;
    phrasal: Words;
    /** Verbs of which a rate with down or up is the change: closed up 3 percent. */
    marketVerbs: Words;
    /** Particles that say so of rates alone: off 3 percent. */
    rateParticles: Words;
    /** What may follow a particle behind a number: 5 percent up on last year. */
    particleEnds: Words;
    /** Hedges that speak of a level, though a verb of change stands before: fell below. */
    levels: Words;
    /** What of money is a sum and no change: a loss of. */
    moneyNouns: Words;
    /** Verbs of which a sum is the object: raised $5 million. */
    moneyVerbs: Words;
    adverb: RegExp;
    /** Before "by" where it names who does it. */
    participle: RegExp;
    /** May stand between verb and number: another, sharply. */
    between: Words;
  };
  /** Before "one" as a pronoun, and behind it. */
  pronounOne: {
    word: string;
    /** No one, one another. */
    nobody: Words;
    another: Words;
    before: Words;
    /** Of those before: what may count as well: only one ship. */
    counted: Words;
    /** Before "one of" where it counts: only one of nine. */
    onlyOf: Words;
    behind: Words;
  };
};
