import { ENGLISH } from '../language/english.ts';
import type { Figure } from '../quantity/read-figures.ts';
import type { Reading } from './figure-context.ts';

const HYPHENED = /^[\p{L}\p{N},.]+(?:[-\u2010\u2011]\p{L}+)*?[-\u2010\u2011](?<unit>\p{Ll}+)\s/u;
const MARGIN = /\bmargin of (?:sampling )?error\b/u;
const PERCENT = /\b(?:percent|per cent|percentage)\b|%/u;

/** "112-page document" counts pages, whatever plural comes behind. */
function hyphenedUnit(phrase: string): string | undefined {
  const unit = HYPHENED.exec(`${phrase} `)?.groups?.unit;
  if (!unit || ENGLISH.cardinals.has(unit) || /^(?:fold|old|strong|to|and|in|a)$/u.test(unit))
    return undefined;
  return unit.endsWith('s') ? unit : `${unit}s`;
}

/** Points beside percentages are percentage points. */
function unitOf({ unit, unitKind, denominator, phrase, margin }: Figure, text: string): string | null {
  const isPoints = unitKind === 'counted' && /^points?$/u.test(unit ?? '');
  if (isPoints && (margin !== null || PERCENT.test(text) || MARGIN.test(text))) return 'percentage points';
  const own = unitKind === 'counted' && phrase.includes('-') ? (hyphenedUnit(phrase) ?? unit) : unit;
  if (!denominator) return own;
  if (/^(?:each|apiece)$/iu.test(denominator)) return own;
  return `${own ?? ''} per ${denominator}`.trim();
}

/**
 * What a draft says of a figure: its number with the sign that a clause gives it ("fell by 9 percent" is −9), a range from its
 * lower end, and its unit with what it is per.
 */
export function readReading(figure: Figure, text: string): Reading {
  const { value, range, direction, mayFall, unitKind, kind } = figure;
  if (kind !== 'quantity' && kind !== 'word') return { value: null, range: null, unit: null, unitKind: null };
  const isFall = direction === 'down' && !mayFall && unitKind !== 'times';
  const unit = unitOf(figure, text);
  if (range) {
    const [from = 0, to = 0] = [range.from, range.to].sort((a, b) => a - b);
    return {
      value: null,
      range: isFall && from > 0 ? { from: -to, to: -from } : { from, to },
      unit,
      unitKind,
    };
  }
  return { value: isFall && value !== null && value > 0 ? -value : value, range: null, unit, unitKind };
}
