import { isHedged } from '../model/qualifiers.ts';
import type { DraftDisposition } from './draft.ts';
import { around, type TextFigure } from './figure-context.ts';

/** What a figure is proposed to become, and why where that is no claim. */
export type Proposed = { disposition: DraftDisposition; reason?: string };

const context = (reason: string): Proposed => ({ disposition: 'context', reason });
const noise = (reason: string): Proposed => ({ disposition: 'noise', reason });
const vague = (reason: string): Proposed => ({ disposition: 'vague', reason });
const CLAIM: Proposed = { disposition: 'claim' };

const SPANS = /^(?:centuries|decades|years|months|weeks|fortnights|days|hours|minutes|nights|weekends)$/u;
const LONG = /^(?:centuries|decades|years|months|weeks|fortnights|days|nights|weekends)$/u;
const TIME_BEFORE =
  /\b(?:in|over|for|within|after|during|past|last|next|since|than|first|previous|coming|recent|every|nearly|almost|about|around|some|at least|until|another|the|these|those|of|by)\s(?:(?:the|a|an|its|their|his|her|more|past|last|next|previous|coming|recent|first|final|than|roughly|over)\s)*$/iu;
const TIME_BEHIND =
  /^\s?(?:ago|earlier|before|later|after|on\b|from now|old\b|hence|away|prior|into|of\b|since)/iu;
const MEASURED =
  /\b(?:average[ds]?|averaging|mean|median|takes?|took|lasts?|lasted|waits?|waited|waiting|delay(?:ed|s)?|longer|shorter|late|faster|slower|wait|expectancy|sentence[ds]?|mortgage|term|interest|bonds?|loans?|every|older|younger)\b/iu;
const AGE_BEFORE =
  /(?:\b(?:aged|ages?|over|under|than|people|those|adults|women|men|children)\s(?:(?:between|over|under|from|of)\s)?|,\s|\(\s?)$/iu;
const AGED = /\b(?:aged|ages?|aging)\s(?:(?:between|over|under|from|of|at least|about)\s)?$/iu;
const SAMPLED =
  /\b(?:interview|survey|poll|question|sampl|ask|canvass)\p{L}*\s(?:(?:a|an|the|some|about|nearly|almost|more|than|over|total|of|nationally|representative|roughly|around)\s)*$/iu;
const SAMPLE_BEHIND =
  /^\s(?:\p{L}+\s){0,4}(?:were|was|who were|took part in|answered)\s?(?:\p{L}+\s){0,2}(?:interview|survey|poll|question|ask|sampl)/iu;
const COVERED = /\b(?:survey|poll|study)\b[^.;]{0,40}\b(?:cover|includ|reach)\p{L}*\s(?:\p{L}+\s){0,2}$/iu;
const SAMPLE_OF = /\b(?:sample|survey|poll|panel) (?:of|among)\s(?:\p{L}+\s){0,3}$/iu;
const PEOPLE =
  /^(?:homes|families|pupils|patients|adults|people|respondents|voters|residents|citizens|participants|households|interviews|students|women|men|workers|teachers|employees|firms|companies|businesses)$/u;
const POPULATION =
  /\b(?:population of|a (?:city|town|country|nation|village|island|region|state) of)\s(?:\p{L}+\s){0,2}$/iu;
/** The reason of a margin of error. */
export const OF_MARGIN = 'how exact a survey says that it is';
const MARGIN =
  /\b(?:margin of (?:sampling )?error|sampling error|confidence|plus or minus|give or take)\b|±/iu;
const STRUCTURE =
  /^(?:factors?|reasons?|ways?|things?|parts?|steps?|sides?|examples?|points|types?|kinds?|questions?|lessons?|goals?|aspects?|sorts?|options?|hands?|words?|worlds?|jobs?|minds?|eyes?|sections?|chapters?|categories|camps?|messages?)$/u;
const PAPER = /^(?:pages?|page|chapters?|paragraphs?|articles?|word|words|part|episode|volume)$/u;
const DIRECTION =
  /^\s?(?:(?:to the )?(?:north|south|east|west|northeast|northwest|southeast|southwest|off|offshore|inland|upstream|downstream)\b|away\b|from\b)/iu;
const LENGTH = /^(?:kilometres|miles|metres|feet|yards|nautical miles)$/u;
const KNOWN_BEFORE = /\b(?:the|these|those|both|all|other|its|their|of the|any|only)\s$/iu;
const OF_THEM = /^\s(?:of (?:them|these|those|which|whom|us|you)|others?\b|were\b|are\b|have\b|had\b)/iu;
const HYPHEN = /^[\p{L}\p{N},.]+[-\u2010\u2011](?<unit>\p{L}+)/u;

const SMALL = 12;

function judgeTime(figure: TextFigure): Proposed | undefined {
  const { unit } = figure.reading;
  if (!unit || !SPANS.test(unit)) return undefined;
  const { before, behind, phrase } = around(figure);
  if (figure.figure?.denominator) return undefined;
  if (/old\b/iu.test(phrase) || /^[-\s]olds?\b/iu.test(behind)) return context('an age');
  const near = `${before.trim().split(/\s+/u).slice(-6).join(' ')} ${behind.trim().split(/\s+/u).slice(0, 5).join(' ')}`;
  if (TIME_BEHIND.test(behind)) return context('a length of time that dates something');
  if (MEASURED.test(near)) return undefined;
  if (TIME_BEFORE.test(before)) return context('the time that a statement is of');
  if (HYPHEN.test(phrase) && LONG.test(unit)) return context('a length of time that names something');
  if (/[“"][^”"]*$/u.test(before) || /^\s?(?:of|in|at)\b/u.test(behind)) return undefined;
  return LONG.test(unit) ? context('a length of time') : undefined;
}

function judgeAge(figure: TextFigure): Proposed | undefined {
  const { reading, kind } = figure;
  if (kind !== 'quantity' || reading.unit !== null) return undefined;
  const { before, behind } = around(figure);
  const [low, high] = [reading.range?.from ?? reading.value ?? 0, reading.range?.to ?? reading.value ?? 0];
  const isAge = low >= 1 && high <= 115 && Number.isInteger(low);
  if (!isAge) return undefined;
  if (AGED.test(before) || /^[-\s]year[-\s]olds?/iu.test(behind)) return context('an age');
  const isApposed = /\p{Lu}[\p{L}’'-]+,\s$/u.test(before) && /^\s?[,.]/u.test(behind);
  if (isApposed) return context('an age');
  const isGroup =
    /^\s?(?:[,.;)]|and\b|or\b|backed|were\b|are\b|$)/u.test(behind) && figure.figure?.hedge !== null;
  return isGroup &&
    AGE_BEFORE.test(before) &&
    /\b(?:people|those|adults|women|men|children|respondents|residents)\s\p{L}*\s?$/iu.test(before)
    ? context('an age that bounds a group')
    : undefined;
}

function judgeSample(figure: TextFigure): Proposed | undefined {
  const { before, behind, phrase } = around(figure);
  if (MARGIN.test(phrase) || (figure.figure?.margin ?? null) !== null || MARGIN.test(before.slice(-60)))
    return figure.reading.unitKind === null ||
      figure.reading.unitKind === 'percent' ||
      figure.reading.unitKind === 'points' ||
      /points$/u.test(figure.reading.unit ?? '')
      ? context(OF_MARGIN)
      : undefined;
  const isPeople = PEOPLE.test(figure.reading.unit ?? '') || figure.reading.unit === null;
  if (
    isPeople &&
    (SAMPLED.test(before) || SAMPLE_OF.test(before) || COVERED.test(before) || SAMPLE_BEHIND.test(behind))
  )
    return context('how many were asked');
  if (POPULATION.test(before) || /^\s(?:inhabitants|residents) live/u.test(behind))
    return context('how many live there');
  return undefined;
}

function judgeSmall(figure: TextFigure): Proposed | undefined {
  const { reading, figure: read } = figure;
  const { before, behind, phrase } = around(figure);
  if (reading.unitKind !== null && reading.unitKind !== 'counted') return undefined;
  if (reading.range || reading.value === null) return undefined;
  const noun = reading.unit ?? '';
  if (STRUCTURE.test(noun) && reading.value <= SMALL) return noise('a number that orders what is said');
  if (PAPER.test(noun)) return context('the size of a document');
  const isBareWord = read?.isWords === true && !isHedged(read.qualifier);
  if (isBareWord && reading.value === 1) return noise('“one” as a word and no count');
  const isBare = isBareWord && reading.unit === null && reading.value <= SMALL;
  if (isBare && OF_THEM.test(behind)) return vague('a count of things that other sentences name');
  if (isBare) return vague('a count without what is counted');
  if (read?.isWords && reading.value <= 3 && KNOWN_BEFORE.test(before))
    return context('a count of what was named before');
  const unit = HYPHEN.exec(phrase)?.groups?.unit;
  return unit && reading.value <= 20 && !/^(?:fold|times?)$/u.test(unit)
    ? context('a number that names something')
    : undefined;
}

function judgeQuantity(figure: TextFigure): Proposed {
  const { behind } = around(figure);
  const judged = judgeSample(figure) ?? judgeAge(figure) ?? judgeTime(figure) ?? judgeSmall(figure);
  if (judged) return judged;
  if (LENGTH.test(figure.reading.unit ?? '') && DIRECTION.test(behind)) return context('where a place lies');
  return CLAIM;
}

function judgeWord(figure: TextFigure): Proposed {
  if (figure.reading.unitKind === 'times' && figure.reading.value !== null) return CLAIM;
  const { phrase } = around(figure);
  if (/^(?:decades?|centur|quarters?|half-?century)/iu.test(phrase)) return context('a length of time');
  return noise('a number word that counts nothing');
}

function judgeOrdinal(figure: TextFigure): Proposed {
  const { phrase, behind } = around(figure);
  const isDigits = /\d/u.test(phrase);
  if (/\b(?:quarter|half|year|month|week|season)$/iu.test(phrase)) return context('a time by its number');
  if (/\bcentur(?:y|ies)\b/iu.test(phrase)) return context('a century');
  return isDigits || /^\s?(?:anniversary|birthday|time)/u.test(behind)
    ? context('an ordinal')
    : noise('an ordinal that orders what is said');
}

const FURNITURE: Partial<Record<TextFigure['role'], string>> = {
  furniture: 'of the page and not of the article',
  byline: 'of the page and not of the article',
  kicker: 'of the page and not of the article',
};

/** What a figure is proposed to become: a claim where it says how much, else what it is, with the reason. */
export function proposeDisposition(figure: TextFigure): Proposed {
  if (figure.role === 'byline' && figure.kind === 'date') return context('the date of the article');
  const outside = FURNITURE[figure.role];
  if (outside) return noise(outside);
  switch (figure.kind) {
    case 'quantity':
      return judgeQuantity(figure);
    case 'date':
    case 'year':
      return context(figure.role === 'date' ? 'the date of the article' : 'a date');
    case 'time':
      return context('a time of day');
    case 'score':
      return context('a score or a vote');
    case 'ordinal':
      return judgeOrdinal(figure);
    case 'label':
      return noise('a number in a name');
    case 'word':
      return judgeWord(figure);
    case 'vague':
    case 'wording':
      return { disposition: 'soft' };
    case 'open wording':
      return vague('a quantity word without a number');
  }
}
