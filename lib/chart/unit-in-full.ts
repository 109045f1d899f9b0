import type { ChartMetric } from './chart.ts';

type OfRate = Pick<ChartMetric, 'unit' | 'denominator'>;

/** The unit of a metric as axes, tables and subtitles name it: a rate's with what stands behind "per". Empty where it has none. */
export function unitInFull({ unit, denominator }: OfRate): string {
  if (unit === null) return '';
  return denominator && !unit.includes(denominator) ? `${unit} per ${denominator}` : unit;
}
