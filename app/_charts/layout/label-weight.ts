import type { Emphasis } from '../../../lib/chart/emphasis.ts';

/** What is lit is told in weight too, for those who don't see the colour. */
export function labelWeight(emphasis: Emphasis): 400 | 600 {
  return emphasis === 'lit' ? 600 : 400;
}
