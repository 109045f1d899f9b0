import { Bars } from '../../axis/bars.tsx';
import type { FormProps } from '../../chart-form.ts';

/** Shares of a population by row, always on 0 to 100, with nothing drawn for the rest. */
export function PercentagesChart(props: FormProps<'percentages'>) {
  return <Bars {...props} />;
}
