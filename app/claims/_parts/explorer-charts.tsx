import { hasMap } from '../../../lib/chart/map-edges.ts';
import { rowsWords } from '../../../lib/filter/count-words.ts';
import type { ClaimFilter } from '../../../lib/filter/filter-query.ts';
import { CHART_ID, claimsChartUrls, explorerUrl } from '../../../lib/filter/urls.ts';
import { formatCount } from '../../../lib/words/format.ts';
import type { ExplorerChart, ExplorerPanels } from '../../_data/read-explorer.ts';
import type { FoundMetric } from '../../_data/read-filter-figure.ts';
import { siteAddress } from '../../_data/site-address.ts';
import { embedSnippet } from '../../_exports/embed-script.ts';
import { chartDownloads, dataDownloads } from '../../_figure/downloads.ts';
import { Figure } from '../../_figure/figure.tsx';
import { SmallMultiples } from '../../_figure/small-multiples.tsx';
import { SourceLine } from '../../_figure/source-line.tsx';

/** So many metrics are named, for which there was no place among the charts. */
const LISTED = 20;

type Props = { figure: ExplorerChart | ExplorerPanels; filter: ClaimFilter };

/** The answer to a choice: one chart where an axis may be shared, else one for each axis, side by side. */
export function ExplorerCharts({ figure, filter }: Props) {
  return 'chart' in figure ? (
    <OneChart figure={figure} filter={filter} />
  ) : (
    <SideBySide figure={figure} filter={filter} />
  );
}

function OneChart({ figure, filter }: { figure: ExplorerChart; filter: ClaimFilter }) {
  const { chart, chosen, apart, total, size, cited } = figure;
  const urls = claimsChartUrls(filter);
  const address = siteAddress(urls.embed);
  return (
    <Figure
      chart={chart}
      apart={apart}
      notesFolded
      sourceLine={<SourceLine rows={chosen} />}
      taken={{
        downloads: [...dataDownloads(urls, rowsWords(total), size), ...chartDownloads(urls, hasMap(chart))],
        address: siteAddress(urls.page),
        embed: { address, snippet: embedSnippet(address, chart.title) },
        cited,
      }}
    />
  );
}

function SideBySide({
  figure: { refusal, panels },
  filter,
}: {
  figure: ExplorerPanels;
  filter: ClaimFilter;
}) {
  return (
    <section id={CHART_ID} className="explorer-panels" aria-label="These claims side by side">
      <SmallMultiples multiples={panels} headingLevel={2} />
      {panels.panels.length === 0 && <p className="explorer-why">{refusal}</p>}
      <Left metrics={panels.left} filter={filter} />
    </section>
  );
}

/** The metrics for which there was no place, each leading to its own charts under the same filter. */
function Left({ metrics, filter }: { metrics: readonly FoundMetric[]; filter: ClaimFilter }) {
  if (metrics.length === 0) return null;
  const more = metrics.length - LISTED;
  return (
    <details className="explorer-left">
      <summary>{formatCount(metrics.length, 'more metric')}, not shown here</summary>
      <ul>
        {metrics.slice(0, LISTED).map(({ slug, name, found, isLeast }) => (
          <li key={slug}>
            <a href={explorerUrl({ ...filter, after: null, metric: [slug] })}>{name}</a>
            {`, ${isLeast ? 'at least ' : ''}${formatCount(found, 'claim')}`}
          </li>
        ))}
        {more > 0 && <li>And {formatCount(more, 'more metric')}: choose one of them in the filter.</li>}
      </ul>
    </details>
  );
}
