import { axisScale } from '../../../lib/chart/axis.ts';
import type { ValuesData } from '../values/values-data.ts';

/** The unit of an axis and its scale, said once; a currency is said with its scale in one. A ratio says what is at 1×. */
export function axisCaption({ axis, unit, measure }: Pick<ValuesData, 'axis' | 'unit' | 'measure'>): string {
  const { word } = axisScale(axis);
  const named = [unit, word].filter((part) => part !== '').join(measure === 'money' ? ' ' : ', ');
  return measure === 'ratio' ? `${named} · the line at 1× is the base itself` : named;
}
