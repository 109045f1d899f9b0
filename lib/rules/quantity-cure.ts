import { ENGLISH } from '../language/english.ts';
import type { Range } from '../model/bounds.ts';
import { readFigures } from '../quantity/read-figures.ts';
import { formatRange } from './figure-words.ts';

/** Fields that hold two ends or may be taken to. */
const RANGES: ReadonlySet<string> = new Set(['range', 'value', 'interval']);
const EXAMPLES: Partial<Record<string, string>> = {
  range: 'both ends as printed, as `range: { from: 32, to: 41 }`',
  interval:
    'kind and both ends, as `interval: { kind: margin, level: 95, from: 80, to: 86 }`, or the id of a margin, as `interval: { margin: survey }`',
};

/** What to write where a range or an interval is written in another way ("32-41", [32, 41]); undefined of other fields. */
export function quantityCure(field: string, value: unknown): string | undefined {
  if (!RANGES.has(field) || value === undefined || value === null) return undefined;
  const range = toRange(value);
  if (!range) return EXAMPLES[field];
  if (field === 'interval') return `\`interval: { kind: margin, from: ${range.from}, to: ${range.to} }\``;
  return `\`${formatRange(range)}\``;
}

function toRange(value: unknown): Range | undefined {
  const ends = Array.isArray(value) ? value.map(Number) : typeof value === 'string' ? readEnds(value) : [];
  const [from, to] = ends.sort((a, b) => a - b);
  return from !== undefined && to !== undefined && from < to && ends.length === 2 ? { from, to } : undefined;
}

const TWO_DOTS = /^\s*(-?[\d.]*\d)\s*\.{2,3}\s*(-?\d[\d.]*)\s*$/;

/** Both ends of a range in words or signs: "32 to 41", "32–41", "32..41". */
function readEnds(text: string): number[] {
  const [, from, to] = TWO_DOTS.exec(text) ?? [];
  if (from !== undefined && to !== undefined) return [Number(from), Number(to)];
  const { range } = readFigures(text, ENGLISH)[0] ?? {};
  return range ? [range.from, range.to] : [];
}
