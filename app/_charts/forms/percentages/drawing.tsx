import { Bars } from '../../axis/bars.tsx';
import type { DrawingProps } from '../../chart-form.ts';
import type { RankedData } from '../../values/values-data.ts';

/** Shares of a population by row, always on 0 to 100, with nothing drawn for the rest. */
export function Drawing(props: DrawingProps<RankedData>) {
  return <Bars {...props} />;
}
