import type { ReactNode } from 'react';
import type { Chart } from '../../lib/chart/chart.ts';
import type { Theme } from '../../lib/chart/themes.ts';
import { sourceUrl } from '../../lib/filter/urls.ts';
import type { ClaimRow } from '../../lib/model/claim-row.ts';
import type { DataState } from '../../lib/model/rows.ts';
import { LICENCE_SHORT } from '../../lib/out/licence.ts';
import { formatDate } from '../../lib/words/format.ts';
import { withNonBreakingSpaces } from '../../lib/words/non-breaking.ts';
import { SITE_NAME } from '../../lib/words/site-name.ts';
import type { ApartSentence } from '../_data/kept-reads.ts';
import { ChartTable } from '../_figure/chart-table.tsx';
import { FigureNotes } from '../_figure/figure-notes.tsx';
import { SourceLine } from '../_figure/source-line.tsx';
import { HEIGHT_SCRIPT } from './embed-script.ts';
import { moreSources, shortSources } from './embed-source.ts';

type EmbedProps = {
  chart: Chart;
  rows: readonly ClaimRow[];
  apart: readonly ApartSentence[];
  drawing: ReactNode;
  state: DataState;
  /** What has changed since the version that the frame's address names, a sentence each. */
  changed: readonly string[];
  /** Our page of the same figure. */
  address: string;
  css: string;
  theme: Theme | null;
};

/** A chart and its source line as a page for frames; its notes are folded, and nothing of it needs a script. */
export function EmbedDocument(props: EmbedProps) {
  const { chart, rows, drawing, changed, address, css, theme } = props;
  return (
    <html lang="en" data-theme={theme ?? undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${chart.title} · ${SITE_NAME}`}</title>
        <link rel="canonical" href={address} />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <base target="_blank" />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the project's own style sheets */}
        <style dangerouslySetInnerHTML={{ __html: css }} />
      </head>
      <body>
        <main className="embed">
          <figure className="figure" aria-labelledby="embed-title">
            <h1 id="embed-title">{withNonBreakingSpaces(chart.title)}</h1>
            <p className="embed-subtitle">{chart.subtitle}</p>
            {changed.map((sentence) => (
              <p key={sentence} className="embed-changed">
                {sentence}
              </p>
            ))}
            {drawing}
            <div className="embed-wide">
              <Annotations chart={chart} />
            </div>
            <p className="embed-source">
              Source: <ShortSourceLine rows={rows} />
            </p>
            <p className="embed-home">
              <a href={address}>{new URL(address).host}</a>
            </p>
            <Folded {...props} />
          </figure>
        </main>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant, named by hash in the policy */}
        <script dangerouslySetInnerHTML={{ __html: HEIGHT_SCRIPT }} />
      </body>
    </html>
  );
}

function ShortSourceLine({ rows }: Pick<EmbedProps, 'rows'>) {
  return (
    <>
      {shortSources(rows).map(({ slug, who, what }, index) => (
        <span key={slug}>
          {index > 0 && '; '}
          {who}
          <a href={sourceUrl(slug)}>{what}</a>
        </span>
      ))}
      {moreSources(rows)}.
    </>
  );
}

function Annotations({ chart }: Pick<EmbedProps, 'chart'>) {
  return chart.annotations.map((annotation) => (
    <p key={annotation} className="figure-annotation">
      {annotation}
    </p>
  ));
}

/** All that a reader may ask next: what it does not say, sources in full, each number's note, and the table. */
function Folded({ chart, rows, apart, state }: EmbedProps) {
  return (
    <details className="embed-notes">
      <summary>Notes, sources, table</summary>
      <div className="embed-narrow">
        <Annotations chart={chart} />
      </div>
      {chart.doesNotSay !== '' && (
        <p>
          <strong>What this does not say.</strong> {chart.doesNotSay}
        </p>
      )}
      {apart.map(({ text, href, reason }) => (
        <p key={href}>
          <strong>Don’t mix with</strong> <a href={href}>{text}</a>. {reason}
        </p>
      ))}
      <p>
        <SourceLine rows={rows} />
      </p>
      <FigureNotes chart={chart} />
      <ChartTable chart={chart} />
      <p>
        {SITE_NAME}, data of {formatDate(state.dated)}, version {state.version}. {LICENCE_SHORT}.
      </p>
    </details>
  );
}
