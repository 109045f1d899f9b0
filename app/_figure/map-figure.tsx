import type { ReactNode } from 'react';
import type { RelationsChart } from '../../lib/chart/map-edges.ts';
import { claimUrl } from '../../lib/filter/urls.ts';
import { capitalise } from '../../lib/words/claim-headline.ts';
import { MapKey } from './map-key.tsx';
import { MAP_ATLAS, MAP_NO_LINE, MAP_NUMBERS } from './map-words.ts';

type Props = { chart: RelationsChart; stage: ReactNode };

/** A map with its key of one line; what its numbers are and whose borders it shows is folded. */
export function MapFigure({ chart, stage }: Props) {
  return (
    <>
      <div className="chart-fit">{stage}</div>
      <MapKey chart={chart} />
      <details className="map-numbers">
        <summary>{MAP_NUMBERS}</summary>
        <NumbersInWords chart={chart} />
        <p className="map-atlas">
          {MAP_NO_LINE} {MAP_ATLAS}
        </p>
      </details>
    </>
  );
}

function NumbersInWords({ chart }: Pick<Props, 'chart'>) {
  return chart.groups.map(({ metric, name, edges }) => (
    <section key={metric}>
      <p className="figure-notes-kind">
        <strong>{name}</strong>
      </p>
      <ul className="figure-notes-run">
        {edges.map(({ key, n, claimId, words }) => (
          <li key={key} className="figure-note figure-note-short" data-note={n}>
            <span className="figure-note-sign">{n}</span> <a href={claimUrl(claimId)}>{capitalise(words)}</a>
          </li>
        ))}
      </ul>
    </section>
  ));
}
