import { edgeKind } from '../../lib/edge-kind.ts';
import { formatList } from '../../lib/format.ts';
import { SAID, toMapEdges, whatSaid } from '../../lib/map-edges.ts';
import type { ChartOf } from '../../lib/series.ts';
import { claimUrl } from '../../lib/urls.ts';
// biome-ignore lint/style/noRestrictedImports: a server component; a browser gets its drawings, never this import
import { drawMap } from '../_server/draw-map.ts';
import { DRAWING_WIDTHS } from './drawing-widths.ts';
import { EDGE_LOOK, EDGE_WIDTH } from './edge-look.ts';
import { MapStage } from './map-stage.client.tsx';
import { SignMark } from './sign-mark.tsx';

type Props = { chart: ChartOf<'relations'> };

/**
 * The same relations on a map of the places that are named, with everything in words that a map can't show. Drawn on
 * the server; left out where no named place is in the atlas, because the chart says all of it.
 */
export async function RelationsMap({ chart }: Props) {
  const drawing = await drawMap(chart, DRAWING_WIDTHS);
  if (drawing === null) return null;
  return (
    <div className="map">
      <p className="map-title">The same on a map</p>
      <div className="chart-fit">
        <MapStage label={`The same on a map. ${chart.alt}`}>
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing, escaped by React in the thread */}
          <div className="map-under" dangerouslySetInnerHTML={{ __html: drawing.ground }} />
          {drawing.marks.map(({ width, svg }) => (
            <div
              key={width}
              className="chart-drawing"
              data-width={width}
              // biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing, escaped by React in the thread
              dangerouslySetInnerHTML={{ __html: svg }}
            />
          ))}
        </MapStage>
      </div>
      <MapKey chart={chart} />
      <SaidInWords chart={chart} />
      <p className="map-atlas">
        Filled are the countries that the text names, and no others. Coasts and borders are those of Natural
        Earth at 1:50 million, by way of world-atlas 2. They are not ours, and where one is disputed we take
        no side.
      </p>
    </div>
  );
}

/** One sample of line for each kind of relation, with its name, its numerals, and how to tell it without colour. */
function MapKey({ chart }: Props) {
  return (
    <ul className="map-key">
      {chart.groups.flatMap(({ metric, name, edges }) => {
        const kinds = [...new Set(edges.map((edge) => edgeKind(metric, edge)))];
        return kinds.map((kind) => {
          const own = edges.filter((edge) => edgeKind(metric, edge) === kind);
          return (
            <li key={`${metric} ${kind}`}>
              <KeyLine kind={kind} />
              <span>
                <b>{name}</b> ({formatList(own.map((edge) => String(edge.n)))}): {EDGE_LOOK[kind].words}.
              </span>
            </li>
          );
        });
      })}
    </ul>
  );
}

function KeyLine({ kind }: { kind: keyof typeof EDGE_LOOK }) {
  const { dashes, sign } = EDGE_LOOK[kind];
  return (
    <svg className="map-key-line" width={44} height={12} aria-hidden="true" focusable="false">
      <g fill="none" stroke="var(--stated)" strokeWidth={EDGE_WIDTH}>
        <path d="M5,6H38" strokeDasharray={dashes} />
        <SignMark shape={kind === 'exchanged' ? sign : 'dot'} x={5} y={6} />
        <SignMark shape={sign} x={38} y={6} />
      </g>
    </svg>
  );
}

/** What a map can't show is not dropped: each relation with an end that is no country on it, by what that end is. */
function SaidInWords({ chart }: Props) {
  const edges = toMapEdges(chart);
  const groups = SAID.map((what) => ({
    what,
    edges: edges.filter(({ said }) => said.some((end) => whatSaid(end) === what)),
  })).filter((group) => group.edges.length > 0);
  if (groups.length === 0) return null;
  return (
    <div className="map-said">
      <p>
        A short upright line marks a place whose counterpart is no country on this map. Nothing stands for
        that counterpart, not even its country; it is said here:
      </p>
      {groups.map(({ what, edges: own }) => (
        <section key={what}>
          <p className="figure-notes-kind">
            <strong>{what}</strong>
          </p>
          <ol className="figure-notes-run">
            {own.map(({ edge }) => (
              <li key={edge.key} className="figure-note figure-note-short" data-note={edge.n}>
                <span className="figure-note-sign">{edge.n}</span>
                <a href={claimUrl(edge.claimId)}>
                  {edge.from} to {edge.to}
                </a>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
