import type { Language } from '../language/language.ts';
import type { Span } from '../quantity/token.ts';

/** A wording that speaks of a quantity without a number; `open` ones leave so much open that no claim is proposed. */
export type Wording = Span & { isOpen: boolean };

const NOUNS = String.raw`(?:\s(?:of\s(?:the\s|its\s|their\s|those\s|these\s|all\s|our\s)?)?(?:[\p{L}’'-]+\s){0,2}?(?:[\p{L}’'-]*[^\sus]s|people|men|women|children|staff|them|us)(?![\p{L}’'-]))`;

/** What they say it of stands before or is left out: "many did not answer". */
const ALONE = String.raw`(?=\s(?:do|did|does|have|had|are|were|will|would|can|could|may|might|say|said|think|thought|want|wanted|agree|agreed|believe|live|lived|left|came|went|remain|stayed)\b)`;

const SOFT = [
  String.raw`(?:(?:a\s)?(?:new\s)?(?:record|historic|all-time)[\s-](?:highs?|lows?|levels?|numbers?|amounts?|sums?)|record-(?:breaking|setting|high|low))`,
  String.raw`(?:(?:an?|the)\s)?(?:(?:overwhelming|vast|large|clear|slim|narrow|small|bare|broad|absolute|growing|sizeable|sizable|significant)\s)?(?:majorit(?:y|ies)|minorit(?:y|ies))(?:${NOUNS})?`,
  `most${NOUNS}`,
  `most${ALONE}`,
  String.raw`(?:almost|nearly|virtually|practically)\s(?:all|every|every single|none|no one|nobody)(?:${NOUNS}|\s\p{Ll}+)?`,
  String.raw`a\s(?:small\s|tiny\s|mere\s)?fraction\sof(?:\s(?:the|its|their|what))?(?:\s[\p{L}’'-]+)?`,
];

const OPEN = [
  `(?:many|few|several|some|others)${ALONE}`,
  String.raw`(?:(?:a\s(?:good\s|great\s)?|so\s|too\s|how\s|very\s)?(?:many|few|several|numerous|multiple|countless|various))${NOUNS}`,
  String.raw`(?:many|few|several)\sof(?:\s(?:the|its|their|those|these|them|us))(?:\s[\p{L}’'-]+)?`,
  String.raw`a\s(?:large\s|small\s|growing\s|great\s)?(?:number|handful|couple|host|series|string|range|variety)\sof(?:\s[\p{L}’'-]+)`,
];

const bounded = (sources: readonly string[]) =>
  new RegExp(`(?<![\\p{L}\\p{N}’'-])(?:${sources.join('|')})(?![\\p{L}\\p{N}-])`, 'giu');
const PATTERNS = [
  { pattern: bounded(SOFT), isOpen: false },
  { pattern: bounded(OPEN), isOpen: true },
];

/** After these "most" and "few" compare: "the most people ever", "at most". */
const COMPARES = /\b(?:the|at|at the|no)\s$/iu;

/** Where such wordings stand in a block, in order and without overlaps; none in a language whose words nobody wrote down. */
export function findWordings(text: string, language: Language): Wording[] {
  if (language.code !== 'en') return [];
  const found = PATTERNS.flatMap(({ pattern, isOpen }) =>
    [...text.matchAll(pattern)].map(({ index, 0: words }) => ({
      start: index,
      end: index + words.length,
      isOpen,
    })),
  );
  const whole = found
    .filter(
      ({ start, end }) => !(/^most/iu.test(text.slice(start, end)) && COMPARES.test(text.slice(0, start))),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let until = 0;
  return whole.filter(({ start, end }) => {
    if (start < until) return false;
    until = end;
    return true;
  });
}
