import { explorerUrl, metricUrl } from '../../../lib/filter/urls.ts';
import { formatCount } from '../../../lib/words/format.ts';
import { datedArticles, statersOf } from '../../../lib/words/who-says.ts';
import { ClaimInType } from '../../_components/claim-in-type.tsx';
import type { MetricTile } from '../../_data/read-metric-wall.ts';
import { StillDrawing } from '../../_drawing/still-drawing.tsx';

/** A metric on the wall: its name, its chart small or its number in type, who says it, in which article and when. */
export function Tile({ tile: { metric, chart, told, rows } }: { tile: MetricTile }) {
  return (
    <article className="metric-entry">
      <h2>
        <a href={metricUrl(metric.slug)}>{metric.name}</a>
      </h2>
      <p className="metric-entry-what">{metric.definition}</p>
      {chart !== undefined && <StillDrawing chart={chart} />}
      {told.map((row) => (
        <ClaimInType key={row.claimId} row={row} />
      ))}
      <p className="metric-entry-facts">
        {chart !== undefined && <>Who says so: {statersOf(rows)}. </>}
        {rows.length > 0 && <>{datedArticles(rows)} · </>}
        <a href={explorerUrl({ metric: [metric.slug] })}>{formatCount(metric.claims, 'claim')}</a>
      </p>
      <p className="metric-entry-axis">{metric.groupReason}</p>
    </article>
  );
}
