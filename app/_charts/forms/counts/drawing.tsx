import { Bars } from '../../axis/bars.tsx';
import type { FormProps } from '../../chart-form.ts';

/** Counts with their hedges: an open end beyond a floor, a hatched ceiling, a whisker for "about". */
export function CountsChart(props: FormProps<'counts'>) {
  return <Bars {...props} />;
}
