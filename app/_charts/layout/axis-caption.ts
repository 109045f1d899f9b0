import { axisScale } from '../../../lib/chart/axis.ts';
import { sharedBase, unitAndBase, type ValuesData } from '../values/values-data.ts';

type Captioned = Pick<ValuesData, 'axis' | 'unit' | 'measure' | 'marks'>;

/**
 * The unit of an axis, its scale and the base that all its numbers share, said once; a currency is said with its scale in
 * one. A ratio says what is at 1×.
 */
export function axisCaption({ axis, unit, measure, marks }: Captioned): string {
  const { word } = axisScale(axis);
  const scaled = [unit, word].filter((part) => part !== '').join(measure === 'money' ? ' ' : ', ');
  const named = unitAndBase({ unit: scaled, marks });
  return measure === 'ratio'
    ? `${named} · the line at 1× is ${sharedBase(marks) ?? 'the base'} itself`
    : named;
}
