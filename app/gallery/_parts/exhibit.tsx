import { hasRelations } from '../../../lib/chart/map-edges.ts';
import { formatCount } from '../../../lib/words/format.ts';
import { textFormOf } from '../../_charts/forms/form-of.ts';
import { ChartDrawing } from '../../_drawing/chart-drawing.tsx';
import { RelationsMap } from '../../_figure/relations-map.tsx';
import type { Sample } from './gallery-pages.ts';

const { InWords } = textFormOf({ form: 'sentence' });

/** One edge case with a sentence on what it shows. */
export function Exhibit({ sample: { id, title, shows, rows, marks, chart, told } }: { sample: Sample }) {
  return (
    <figure className="figure gallery-exhibit" id={id} data-marks={marks} aria-labelledby={`${id}-title`}>
      <h2 className="figure-title" id={`${id}-title`}>
        {title}
      </h2>
      <p className="figure-subtitle">
        {shows} <span className="numeric">({formatCount(rows, 'row')})</span>
      </p>
      {chart !== undefined && <ChartDrawing chart={chart} />}
      {chart === undefined && (told === undefined ? <p>Nothing to draw.</p> : <InWords rows={[told]} />)}
      {chart !== undefined && hasRelations(chart) && <RelationsMap chart={chart} />}
      {chart?.annotations.map((annotation) => (
        <p key={annotation} className="figure-annotation">
          {annotation}
        </p>
      ))}
    </figure>
  );
}
