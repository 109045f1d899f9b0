import type { DrawingProps, Drawings } from '../chart-form.ts';
import { DRAWINGS } from './drawings.ts';

/** A chart in its form, at a width in px: the same component draws on the server and lives in the browser. */
export function CitedChart({ drawings = DRAWINGS, ...props }: DrawingProps & { drawings?: Drawings }) {
  const { Drawing } = drawings[props.chart.form];
  return <Drawing {...props} />;
}
