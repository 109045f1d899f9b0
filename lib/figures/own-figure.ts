import { isSameNumber } from '../model/numbers.ts';
import type { Figure } from '../quantity/read-figures.ts';
import { unitScale } from './prints-value.ts';

/** What a claim states, in its unit: its value, or the two ends of its range. */
export type Stated = { values: readonly number[]; unit?: string };

/**
 * The quantity of a phrase that is the claim's, by its numbers and without their signs: a range by both ends, a value by a
 * single number, else by one end of a range. Undefined where none prints them.
 */
export function findOwnFigure(figures: readonly Figure[], { values, unit = '' }: Stated): Figure | undefined {
  const scale = unitScale(unit);
  const prints = (printed: readonly number[], value: number) =>
    printed.some(
      (one) =>
        isSameNumber(Math.abs(one), Math.abs(value)) || isSameNumber(Math.abs(one) / scale, Math.abs(value)),
    );
  const quantities = figures.filter(({ kind }) => kind === 'quantity');
  const ofRange = quantities.filter(({ range }) => range !== null);
  const single = quantities.filter(({ range }) => range === null);
  return (
    ofRange.find(({ readings }) => values.length > 1 && values.every((value) => prints(readings, value))) ??
    single.find(({ readings }) => values.some((value) => prints(readings, value))) ??
    ofRange.find(({ readings }) => values.some((value) => prints(readings, value)))
  );
}
