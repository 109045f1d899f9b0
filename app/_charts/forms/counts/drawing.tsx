import { Bars } from '../../axis/bars.tsx';
import type { DrawingProps } from '../../chart-form.ts';
import type { RankedData } from '../../values/values-data.ts';

/** Counts with their hedges: an open end beyond a floor, a hatched ceiling, a whisker for "about". */
export function Drawing(props: DrawingProps<RankedData>) {
  return <Bars {...props} />;
}
