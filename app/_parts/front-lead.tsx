import { hasMap } from '../../lib/chart/map-edges.ts';
import { metricCardUrl } from '../../lib/filter/urls.ts';
import type { Lead } from '../_data/read-front-page.ts';
import { siteAddress } from '../_data/site-address.ts';
import { ChartDrawing } from '../_drawing/chart-drawing.tsx';
import { toEmbed } from '../_exports/to-embed.ts';
import { chartDownloads, dataDownloads } from '../_figure/downloads.ts';
import { FigureFrame } from '../_figure/figure-frame.tsx';
import { SourceLine } from '../_figure/source-line.tsx';
import { TakeAway } from '../_figure/take-away.tsx';

/** The first finding: its chart, live, with its notes beside it, and what can be taken away. */
export async function FrontLead({ lead: { figure, subject, size, sentence } }: { lead: Lead }) {
  const { chart, rows, claims, apart } = figure;
  const { urls, metrics } = subject;
  const [only] = metrics;
  return (
    <div className="front-lead">
      <FigureFrame
        chart={chart}
        apart={apart}
        notesFolded
        drawing={<ChartDrawing chart={chart} />}
        sourceLine={<SourceLine rows={rows} />}
        foot={
          <>
            <a href={urls.page}>Table and all notes</a>
            <TakeAway
              id={chart.id}
              downloads={[...dataDownloads(urls, claims, size), ...chartDownloads(urls, hasMap(chart))]}
              address={siteAddress(urls.page)}
              cited={{ sentence }}
              embed={await toEmbed({ chart, rows }, urls.embed)}
              card={only !== undefined && metrics.length === 1 ? metricCardUrl(only.slug) : undefined}
            />
          </>
        }
      />
    </div>
  );
}
