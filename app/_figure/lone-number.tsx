import type { Chart } from '../../lib/chart/chart.ts';
import type { ClaimRow } from '../../lib/model/claim-row.ts';
import { ClaimInType } from '../_components/claim-in-type.tsx';
import { ChartDrawing } from '../_drawing/chart-drawing.tsx';

type Props = {
  row: ClaimRow;
  /** Of `readRulers`; absent where the number has neither bounds nor values that match it. */
  ruler: Chart | undefined;
};

/** A claim that stands alone: its number in type with its sentence, and where it has one its ruler beneath. */
export function LoneNumber({ row, ruler }: Props) {
  return (
    <div className="lone-number">
      <ClaimInType row={row} />
      {ruler !== undefined && <ChartDrawing chart={ruler} />}
    </div>
  );
}
