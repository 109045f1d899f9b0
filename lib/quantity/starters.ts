import type { Language } from '../language/language.ts';
import { CURRENCY_CODES } from './currencies.ts';
import { SHORT_NAMES } from './money.ts';
import type { Token } from './token.ts';

const startersOf = new WeakMap<Language, ReadonlySet<string>>();

/** Every word of a language by which a figure may begin. */
function listStarters(language: Language): ReadonlySet<string> {
  const known = startersOf.get(language);
  if (known) return known;
  const { cardinals, scales, groups, sets, lone, ordinals, parts, mixed, multiples, adverbs, idle } =
    language;
  const maps = [cardinals, scales, groups, sets, lone, ordinals, parts, mixed, multiples, adverbs, idle];
  const { articles, minus, half, vague, scalesOpen, months, decades, yearPrefixes } = language;
  const sets_ = [
    articles,
    language.everyNth,
    minus,
    half,
    vague,
    scalesOpen,
    months,
    decades,
    yearPrefixes,
    language.periods,
  ];
  const made = new Set([...maps.flatMap((map) => [...map.keys()]), ...sets_.flatMap((set) => [...set])]);
  startersOf.set(language, made);
  return made;
}

/** Letters before a currency sign: US$, C$. */
const MOST_PREFIX = 3;

/** Whether a figure may begin with a word. */
export function mayStart(language: Language, { text, lower }: Token): boolean {
  if (text.length <= MOST_PREFIX && (/^\p{Lu}/u.test(text) || SHORT_NAMES.has(text))) return true;
  if (CURRENCY_CODES.has(text) || listStarters(language).has(lower)) return true;
  return lower.endsWith(language.fold) || language.compoundParts.test(lower);
}
