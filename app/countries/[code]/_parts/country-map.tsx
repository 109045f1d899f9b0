import type { RelationsChart } from '../../../../lib/chart/map-edges.ts';
import { FigureNotes } from '../../../_figure/figure-notes.tsx';
import { RelationsMap } from '../../../_figure/relations-map.tsx';

type Props = { chart: RelationsChart; withNotes?: boolean };

/** Where the relations lie in which the country takes part; nothing of the others. Each numeral leads to its claim. */
export function CountryMap({ chart, withNotes = true }: Props) {
  return (
    <section className="figure country-map" aria-labelledby="on-the-map">
      <h2 id="on-the-map">On a map</h2>
      <p className="figure-subtitle">{chart.subtitle}</p>
      <RelationsMap chart={chart} title={chart.title} />
      {withNotes && (
        <details className="figure-table">
          <summary>Notes: as printed, where, who says so, checks</summary>
          <FigureNotes chart={chart} />
        </details>
      )}
    </section>
  );
}
