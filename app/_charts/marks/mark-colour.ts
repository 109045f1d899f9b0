import type { Emphasis } from '../../../lib/chart/emphasis.ts';

type Coloured = { by: 'stated' | 'others'; emphasis: Emphasis };

/** The colour of a mark: whose word it is, or grey where another is lit beside it. */
export function markColour({ by, emphasis }: Coloured): string {
  return emphasis === 'context' ? 'var(--context)' : `var(--${by})`;
}

/** The colour of a mark's numeral, which is read: a grey that is dark enough for it. */
export function numeralColour(mark: Coloured): string {
  return mark.emphasis === 'context' ? 'var(--ink-soft)' : markColour(mark);
}
