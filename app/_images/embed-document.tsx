import { toArticleLines, toPrimaryLines, untracedWords } from '../../lib/attribution.ts';
import type { ClaimRow } from '../../lib/claim-row.ts';
import { formatDate } from '../../lib/format.ts';
import type { DataState } from '../../lib/rows.ts';
import type { Chart } from '../../lib/series.ts';
import type { Theme } from '../../lib/tokens.ts';
import { sourceUrl } from '../../lib/urls.ts';
import { ChartTable } from '../_components/chart-table.tsx';
import type { ApartSentence } from '../_components/figure.tsx';
import { FigureNotes } from '../_components/figure-notes.tsx';
import { HEIGHT_SCRIPT } from './embed-script.ts';

type EmbedProps = {
  chart: Chart;
  rows: readonly ClaimRow[];
  apart: readonly ApartSentence[];
  drawings: readonly { width: number; svg: string }[];
  state: DataState;
  /** The metric's own page. */
  address: string;
  css: string;
  theme: Theme | null;
};

/** A figure as a page of its own: what stands around it on our pages is left out, its sources never are. */
export function EmbedDocument({ chart, rows, apart, drawings, state, address, css, theme }: EmbedProps) {
  return (
    <html lang="en" data-theme={theme ?? undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${chart.title} · Cited Metrics`}</title>
        <link rel="canonical" href={address} />
        <base target="_blank" />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the project's own style sheets */}
        <style dangerouslySetInnerHTML={{ __html: css }} />
      </head>
      <body>
        <main className="embed">
          <figure className="figure" id={chart.id} aria-labelledby={`${chart.id}-title`}>
            <div className={`figure-body figure-${chart.form}`}>
              <header className="figure-head">
                <h1 className="figure-title" id={`${chart.id}-title`}>
                  {chart.title}
                </h1>
                <p className="figure-subtitle">{chart.subtitle}</p>
              </header>
              <div className="figure-chart">
                <Drawings drawings={drawings} />
                <p className="figure-source">
                  <Sources rows={rows} />
                </p>
                {chart.annotations.map((annotation) => (
                  <p key={annotation} className="figure-annotation">
                    {annotation}
                  </p>
                ))}
              </div>
              <Says chart={chart} apart={apart} />
              <FigureNotes chart={chart} />
              <div className="figure-foot">
                <ChartTable chart={chart} />
              </div>
            </div>
          </figure>
          <p className="embed-foot">
            <a href={address}>{address}</a>
            <br />
            Cited Metrics, data version {state.version} of {formatDate(state.dated)}. CC BY 4.0.
          </p>
        </main>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant, named by hash in the policy */}
        <script dangerouslySetInnerHTML={{ __html: HEIGHT_SCRIPT }} />
      </body>
    </html>
  );
}

function Drawings({ drawings }: Pick<EmbedProps, 'drawings'>) {
  return (
    <div className="chart-fit">
      {drawings.map(({ width, svg }) => (
        <div
          key={width}
          className="chart-drawing"
          data-width={width}
          // biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing, escaped by React in the thread
          dangerouslySetInnerHTML={{ __html: svg }}
        />
      ))}
    </div>
  );
}

function Sources({ rows }: Pick<EmbedProps, 'rows'>) {
  const primaries = toPrimaryLines(rows);
  return (
    <>
      {toArticleLines(rows).map(({ slug, byline, title, genre, published }) => (
        <span key={slug}>
          {byline}, <a href={sourceUrl(slug)}>{title}</a>, {genre}, {published}.{' '}
        </span>
      ))}
      {primaries.length === 0 ? 'Primary source: not traced.' : 'Primary: '}
      {primaries.map(({ slug, label, url }, index) => (
        <span key={slug}>
          {index > 0 && '; '}
          <a href={sourceUrl(slug)}>{label}</a>
          {url === null && ' (address not known)'}
        </span>
      ))}
      {primaries.length > 0 && `.${untracedWords(rows)}`}
    </>
  );
}

function Says({ chart, apart }: Pick<EmbedProps, 'chart' | 'apart'>) {
  return (
    <div className="figure-says">
      {chart.doesNotSay !== '' && (
        <p>
          <strong>What this does not say.</strong> {chart.doesNotSay}
        </p>
      )}
      {apart.map(({ text, href, reason }) => (
        <p key={href} className="figure-apart">
          <strong>Set apart.</strong> <a href={href}>{text}</a> {reason}
        </p>
      ))}
    </div>
  );
}
