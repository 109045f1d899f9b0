import type { Range } from '../model/bounds.ts';
import type { ReadableClaim } from './readable.ts';

/** A range as a seed file writes it, to paste. */
export const formatRange = ({ from, to }: Range): string => `range: { from: ${from}, to: ${to} }`;

/** What a figure states, as far as it could be read: its value, or both ends of its range. */
export function statedValues({ value, range }: Pick<ReadableClaim, 'value' | 'range'>): number[] {
  return [value, range?.from, range?.to].filter((number) => number !== undefined);
}

/** The range of a figure, where both ends could be read. */
export function wholeRange({ range }: Pick<ReadableClaim, 'range'>): Range | undefined {
  const { from, to } = range ?? {};
  return from === undefined || to === undefined ? undefined : { from, to };
}

/** What a figure states in words: "120", "32 to 41". */
export function describeStated(claim: Pick<ReadableClaim, 'value' | 'range'>): string {
  return statedValues(claim).join(' to ');
}
