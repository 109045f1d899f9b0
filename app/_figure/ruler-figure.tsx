import type { Chart } from '../../lib/chart/chart.ts';
import type { ClaimRow } from '../../lib/model/claim-row.ts';
import { ChartDrawing } from '../_drawing/chart-drawing.tsx';
import { ChartTable } from './chart-table.tsx';
import { FigureFrame } from './figure-frame.tsx';
import { SourceLine } from './source-line.tsx';

type Props = { ruler: Chart; row: ClaimRow; headingLevel: 2 | 3 };

/** A claim's number on its ruler with its notes, as a figure of its own: never among the rows of another chart. */
export function RulerFigure({ ruler, row, headingLevel }: Props) {
  return (
    <FigureFrame
      chart={ruler}
      headingLevel={headingLevel}
      drawing={<ChartDrawing chart={ruler} />}
      sourceLine={<SourceLine rows={[row]} />}
      foot={<ChartTable chart={ruler} />}
    />
  );
}
