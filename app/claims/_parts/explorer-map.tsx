import type { RelationsChart } from '../../../lib/chart/map-edges.ts';
import { CHART_ID } from '../../../lib/filter/urls.ts';
import { ChartTable } from '../../_figure/chart-table.tsx';
import { RelationsMap } from '../../_figure/relations-map.tsx';

/** The relations among the claims found on a map, or why there is none. */
export function ExplorerMap({ chart }: { chart: RelationsChart | undefined }) {
  if (chart === undefined)
    return (
      <p className="explorer-why" id={CHART_ID}>
        None of these claims says who to whom with a place that could stand on a map. Their charts and the
        table have all of them.
      </p>
    );
  return (
    <section className="explorer-map" id={CHART_ID} aria-label="On a map">
      <RelationsMap chart={chart} title={chart.title} />
      <p className="small soft">{chart.subtitle}</p>
      <ChartTable chart={chart} />
    </section>
  );
}
