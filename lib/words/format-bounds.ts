import type { Bounds } from '../model/bounds.ts';

/**
 * Bounds in words: `above 50`, `50 or more`, `below 100`, `180 or less`, `from 75 to 85`. `null` where there are none.
 * `format` writes a number with its unit.
 */
export function formatBounds(bounds: Bounds, format: (value: number) => string): string | null {
  const { lower, lowerExclusive, upper, upperExclusive } = bounds;
  if (lower === null && upper === null) return null;
  if (upper === null)
    return lowerExclusive ? `above ${format(lower as number)}` : `${format(lower as number)} or more`;
  if (lower === null) return upperExclusive ? `below ${format(upper)}` : `${format(upper)} or less`;
  if (!lowerExclusive && !upperExclusive) return `from ${format(lower)} to ${format(upper)}`;
  const start = lowerExclusive ? `above ${format(lower)}` : `${format(lower)} or more`;
  return `${start} and ${upperExclusive ? `below ${format(upper)}` : `no more than ${format(upper)}`}`;
}
