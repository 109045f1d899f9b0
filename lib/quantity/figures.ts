import { listNumberSpans, widenToNumbers } from '../text/number-span.ts';
import { findPhrase, overlaps, type Span } from '../text/phrase.ts';
import { FIGURE_PATTERNS, type FigureKind, type FigurePattern } from './figure-patterns.ts';

/**
 * A figure of a block: the phrase with the unit, name or noun that makes it readable, its start in the block's text
 * (UTF-16 units), occurrence k `of` n of that phrase in the block, and the `core`, the part that is the figure itself.
 */
export type FigurePhrase = {
  block: number;
  start: number;
  phrase: string;
  kind: FigureKind;
  occurrence: number;
  of: number;
  core: Span;
};

type Core = Span & { kind: FigureKind; counts: boolean };

const STOP =
  'and|or|of|to|in|on|at|by|for|from|with|the|a|an|as|is|are|was|were|be|has|have|had|that|which|who|but|than|more|less|into|per|not|it|he|she|they|we|i';
const WORD = `(?: (?!(?:${STOP})(?![\\p{L}\\p{N}]))\\p{Ll}+(?:-\\p{Ll}+)*)`;
const COUNTED_NOUN = new RegExp(
  `^(?:${WORD}{0,2}? \\p{Ll}{3,}(?<!s)s(?: ago)?|${WORD})(?![\\p{L}\\p{N}])`,
  'u',
);
const IDIOM = /^ of (?:an?|the|its|our|their) \p{Ll}+/u;
const NAME = /^(?: \p{Lu}[\p{L}\p{N}]*){1,3}/u;
const LABEL = /(?<![\p{L}\p{N}])(?:\p{Lu}{2,} ){1,3}$/u;

function findNext({ kind, pattern, counts }: FigurePattern, text: string, from: number): Core | undefined {
  pattern.lastIndex = from;
  const match = pattern.exec(text);
  return match ? { kind, counts, start: match.index, end: match.index + match[0].length } : undefined;
}

function pickFirst(cores: (Core | undefined)[]): Core | undefined {
  let best: Core | undefined;
  for (const core of cores) {
    if (!core) continue;
    const longer = best && core.start === best.start && core.end > best.end;
    if (!best || core.start < best.start || longer) best = core;
  }
  return best;
}

function listCores(text: string): Core[] {
  const cores: Core[] = [];
  let upcoming = FIGURE_PATTERNS.map((pattern) => findNext(pattern, text, 0));
  for (let core = pickFirst(upcoming); core; core = pickFirst(upcoming)) {
    const { end } = core;
    cores.push(core);
    upcoming = FIGURE_PATTERNS.map((pattern, index) => {
      const next = upcoming[index];
      return next && next.start < end ? findNext(pattern, text, end) : next;
    });
  }
  return mergeWithin(cores, listNumberSpans(text));
}

/** Widens cores that are a part of a number to the whole of it: “$1” and “2trn” become “$1.2trn”. */
function mergeWithin(cores: Core[], numbers: Span[]): Core[] {
  const merged: Core[] = [];
  for (const core of cores) {
    const wide = { ...core, ...widenToNumbers(core, numbers) };
    const last = merged.at(-1);
    if (last && wide.start < last.end) last.end = Math.max(last.end, wide.end);
    else merged.push(wide);
  }
  return merged;
}

function findEnd(text: string, core: Core, limit: number): number {
  if (!core.counts) return core.end;
  const rest = text.slice(core.end, limit);
  const printed = text.slice(core.start, core.end);
  const idiom = /^one$/iu.test(printed) ? IDIOM.exec(rest) : null;
  const name = /^[\p{Lu}\p{N}]/u.test(printed) ? NAME.exec(rest) : null;
  return core.end + (idiom ?? name ?? COUNTED_NOUN.exec(rest) ?? [''])[0].length;
}

function findStart(text: string, core: Core, limit: number): number {
  const numeral = core.kind === 'numeral' && /^\p{N}/u.test(text.slice(core.start, core.end));
  const label = numeral ? LABEL.exec(text.slice(limit, core.start)) : null;
  return core.start - (label ?? [''])[0].length;
}

/**
 * Finds every figure of a cleaned block, in order and without overlaps: numerals, number words, ordinals, dates,
 * years, percentages and money, also inside names and compounds. Every digit of the text belongs to one of them.
 * Vague words (many, several, much) are not figures: a ledger lists them by hand.
 */
export function findFigures(text: string, block = 1): FigurePhrase[] {
  const cores = listCores(text);
  const spansOf = new Map<string, Span[]>();
  let previousEnd = 0;
  return cores.map((core, index) => {
    const start = findStart(text, core, previousEnd);
    const end = findEnd(text, core, cores[index + 1]?.start ?? text.length);
    previousEnd = end;
    const phrase = text.slice(start, end);
    const spans = spansOf.get(phrase) ?? findPhrase(text, phrase);
    spansOf.set(phrase, spans);
    const occurrence = spans.findIndex((span) => overlaps(span, { start, end })) + 1;
    const counted = { occurrence: Math.max(1, occurrence), of: Math.max(1, spans.length) };
    return { block, start, phrase, kind: core.kind, ...counted, core: { start: core.start, end: core.end } };
  });
}
