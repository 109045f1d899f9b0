import type { ReactNode } from 'react';
import { type RelationsChart, toMapSaid } from '../../lib/chart/map-edges.ts';
import { claimUrl } from '../../lib/filter/urls.ts';
import { capitalise } from '../../lib/words/claim-headline.ts';
import { MapKey } from './map-key.tsx';
import { MAP_ATLAS, MAP_SAID } from './map-words.ts';

type Props = { chart: RelationsChart; stage: ReactNode };

/** A map with its key, with what it can only say, and with whose borders it shows. */
export function MapFigure({ chart, stage }: Props) {
  return (
    <>
      <div className="chart-fit">{stage}</div>
      <MapKey chart={chart} />
      <SaidInWords chart={chart} />
      <p className="map-atlas">{MAP_ATLAS}</p>
    </>
  );
}

function SaidInWords({ chart }: Pick<Props, 'chart'>) {
  const groups = toMapSaid(chart);
  if (groups.length === 0) return null;
  return (
    <div className="map-said">
      <p>{MAP_SAID}</p>
      {groups.map(({ what, edges }) => (
        <section key={what}>
          <p className="figure-notes-kind">
            <strong>{what}</strong>
          </p>
          <ol className="figure-notes-run">
            {edges.map(({ key, n, claimId, words }) => (
              <li key={key} className="figure-note figure-note-short" data-note={n}>
                <span className="figure-note-sign">{n}</span>
                <a href={claimUrl(claimId)}>{capitalise(words)}</a>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
