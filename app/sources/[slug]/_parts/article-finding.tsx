import { hasMap } from '../../../../lib/chart/map-edges.ts';
import { metricCardUrl, metricUrl } from '../../../../lib/filter/urls.ts';
import type { ArticleFinding } from '../../../_data/read-article.ts';
import { siteAddress } from '../../../_data/site-address.ts';
import { embedSnippet } from '../../../_exports/embed-script.ts';
import { chartDownloads, dataDownloads } from '../../../_figure/downloads.ts';
import { Figure } from '../../../_figure/figure.tsx';
import { SourceLine } from '../../../_figure/source-line.tsx';

/** A finding of an article with its chart, its sources, and what can be taken away. */
export function Finding({ finding: { figure, metrics, urls, cited, size } }: { finding: ArticleFinding }) {
  const { chart, rows, claims, apart } = figure;
  const [only] = metrics;
  const address = siteAddress(urls.embed);
  const links = metrics.map((metric) => ({
    href: metricUrl(metric.slug),
    label: metrics.length === 1 ? 'This metric' : metric.name,
  }));
  const taken = {
    downloads: [...dataDownloads(urls, claims, size), ...chartDownloads(urls, hasMap(chart))],
    address: siteAddress(urls.page),
    embed: { snippet: embedSnippet(address, chart.title), address },
    card: only !== undefined && metrics.length === 1 ? metricCardUrl(only.slug) : undefined,
    cited,
  };
  return (
    <Figure
      chart={chart}
      apart={apart}
      notesFolded
      sourceLine={<SourceLine rows={rows} />}
      links={links}
      taken={taken}
    />
  );
}
