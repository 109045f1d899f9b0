import type { Chart, ChartOf } from '../../lib/chart/chart.ts';
import type { ActiveMark } from './marks/active-mark.ts';

/** What every chart form takes. `live` adds the tooltip of the mark that is `active`. */
export type FormProps<F extends Chart['form']> = {
  chart: ChartOf<F>;
  width: number;
  live?: boolean;
  active?: ActiveMark | null;
};
