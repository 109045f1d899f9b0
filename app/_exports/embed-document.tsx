import type { ReactNode } from 'react';
import type { Chart } from '../../lib/chart/chart.ts';
import type { Theme } from '../../lib/chart/themes.ts';
import type { ClaimRow } from '../../lib/model/claim-row.ts';
import type { DataState } from '../../lib/model/rows.ts';
import { formatDate } from '../../lib/words/format.ts';
import type { ApartSentence } from '../_data/read-figure.ts';
import { ChartTable } from '../_figure/chart-table.tsx';
import { FigureFrame } from '../_figure/figure-frame.tsx';
import { SourceLine } from '../_figure/source-line.tsx';
import { HEIGHT_SCRIPT } from './embed-script.ts';

type EmbedProps = {
  chart: Chart;
  rows: readonly ClaimRow[];
  apart: readonly ApartSentence[];
  drawing: ReactNode;
  state: DataState;
  /** Our page of the same figure. */
  address: string;
  css: string;
  theme: Theme | null;
};

/** A figure as a page of its own: what stands around it on our pages is left out, its sources never are. */
export function EmbedDocument({ chart, rows, apart, drawing, state, address, css, theme }: EmbedProps) {
  return (
    <html lang="en" data-theme={theme ?? undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${chart.title} · Cited Metrics`}</title>
        <link rel="canonical" href={address} />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <base target="_blank" />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the project's own style sheets */}
        <style dangerouslySetInnerHTML={{ __html: css }} />
      </head>
      <body>
        <main className="embed">
          <FigureFrame
            chart={chart}
            headingLevel={1}
            drawing={drawing}
            sourceLine={<SourceLine rows={rows} />}
            apart={apart}
            foot={<ChartTable chart={chart} />}
          />
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
