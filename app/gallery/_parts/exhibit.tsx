import { hasRelations } from '../../../lib/chart/map-edges.ts';
import { formatCount } from '../../../lib/words/format.ts';
import { ChartDrawing } from '../../_drawing/chart-drawing.tsx';
import { RelationsMap } from '../../_figure/relations-map.tsx';
import type { Sample } from './gallery-pages.ts';

/** One edge case with a sentence on what it shows. */
export function Exhibit({ sample: { id, shows, rows, marks, chart } }: { sample: Sample }) {
  return (
    <figure className="figure gallery-exhibit" id={id} data-marks={marks} aria-labelledby={`${id}-title`}>
      <h2 className="figure-title" id={`${id}-title`}>
        {chart?.title ?? 'No values'}
      </h2>
      <p className="figure-subtitle">
        {shows} <span className="numeric">({formatCount(rows, 'row')})</span>
      </p>
      {chart === undefined ? <p>Nothing to draw.</p> : <ChartDrawing chart={chart} />}
      {chart !== undefined && hasRelations(chart) && <RelationsMap chart={chart} />}
      {chart?.annotations.map((annotation) => (
        <p key={annotation} className="figure-annotation">
          {annotation}
        </p>
      ))}
    </figure>
  );
}
