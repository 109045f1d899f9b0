import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { hasMap } from '../../../lib/chart/map-edges.ts';
import { countStated } from '../../../lib/chart/refuse-chart.ts';
import { citeUrl, explorerUrl, metricCardUrl, metricChartUrls, metricUrl } from '../../../lib/filter/urls.ts';
import { metricJsonLd } from '../../../lib/out/dataset-json-ld.ts';
import { textFormOf } from '../../_charts/forms/form-of.ts';
import { CheckPairs } from '../../_components/check-pairs.tsx';
import { JsonLdScript } from '../../_components/json-ld-script.tsx';
import { SurveyCard } from '../../_components/survey-card.tsx';
import { headOfPage } from '../../_data/cite-head.ts';
import { pageMetadata } from '../../_data/page-metadata.ts';
import { type CitedBriefly, citeChartBriefly } from '../../_data/read-citations.ts';
import { readMetricCoverage } from '../../_data/read-coverage.ts';
import { readCsvSize } from '../../_data/read-csv-size.ts';
import { type MetricPage, readMetric } from '../../_data/read-metric.ts';
import { requireDataState, siteAddress, siteUrl } from '../../_data/site-address.ts';
import { toEmbed } from '../../_exports/to-embed.ts';
import { chartDownloads, dataDownloads } from '../../_figure/downloads.ts';
import { Figure } from '../../_figure/figure.tsx';
import { FigureLinks } from '../../_figure/figure-links.tsx';
import { RulerFigure } from '../../_figure/ruler-figure.tsx';
import { SourceLine } from '../../_figure/source-line.tsx';
import { TakeAway } from '../../_figure/take-away.tsx';
import { ApartList } from './_parts/apart-list.tsx';
import { MetricFacts } from './_parts/metric-facts.tsx';

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await readMetric((await params).slug);
  if (found === undefined) return { title: 'No such metric' };
  const { metric } = found;
  const description = `${metric.title}. ${metric.subtitle}`;
  return pageMetadata({
    title: `${metric.name}, as cited articles state it`,
    description,
    path: metricUrl(metric.slug),
    sharedTitle: metric.title,
    sharedDescription: metric.subtitle,
    card: { path: metricCardUrl(metric.slug), alt: description },
    feeds: { metric: metric.slug },
    isEmbeddable: true,
    cite: await headOfPage(metric.title, metricUrl(metric.slug)),
  });
}

export default async function MetricPageView({ params }: Props) {
  const found = await readMetric((await params).slug);
  if (found === undefined) notFound();
  const { metric, rows, beside } = found;
  const [cited, state, size, coverage] = await Promise.all([
    citeMetric(metric, rows),
    requireDataState(),
    readCsvSize({ claims: found.claims, isMore: false }),
    readMetricCoverage(metric.slug),
  ]);
  return (
    <>
      <p className="overline">
        <a href="/metrics">Metrics</a> <span aria-hidden="true">·</span> <b>{metric.name}</b>
      </p>
      <Finding {...found} size={size} cited={cited} />
      <h2>What is measured</h2>
      <MetricFacts metric={metric} beside={beside} />
      <Checks {...found} />
      {found.surveys.map((survey) => (
        <SurveyCard key={survey.known_from} card={survey} />
      ))}
      <JsonLdScript record={metricJsonLd(metric, rows, siteUrl(), state, coverage)} />
    </>
  );
}

function citeMetric(metric: MetricPage['metric'], rows: MetricPage['rows']): Promise<CitedBriefly> {
  const path = metricUrl(metric.slug);
  return citeChartBriefly({ ...metric, metrics: [metric] }, path, rows, citeUrl(path));
}

type FindingProps = MetricPage & { size: string; cited: CitedBriefly };

async function Finding({ metric, chart, rows, claims, apart, size, cited }: FindingProps) {
  const sources = <SourceLine rows={rows} />;
  const links = [
    {
      href: explorerUrl({ metric: [metric.slug] }),
      label: claims === 1 ? 'This claim in the explorer' : 'These claims in the explorer',
    },
  ];
  const taken = await toTaken({ metric, chart, rows, claims }, size, cited);
  if (chart !== undefined)
    return (
      <Figure chart={chart} headingLevel={1} apart={apart} sourceLine={sources} links={links} taken={taken} />
    );
  if (rows.length === 0)
    return (
      <>
        <h1>{metric.name}</h1>
        <p>No claim of the loaded articles states this metric.</p>
      </>
    );
  const { InWords } = textFormOf(metric, countStated(rows));
  return (
    <section className="metric-finding">
      <h1>{metric.title}</h1>
      <p className="metric-subtitle">{metric.subtitle}</p>
      <InWords rows={rows} />
      <p>
        <strong>What this does not say.</strong> {metric.doesNotSay}
      </p>
      <ApartList apart={apart} />
      <p className="small soft">{sources}</p>
      <div className="small">
        <FigureLinks links={links} />
        <TakeAway id={metric.slug} {...taken} />
      </div>
    </section>
  );
}

/** What of a metric can be taken away; pictures and a frame only where it has a chart. */
async function toTaken(
  { chart, metric, rows, claims }: Pick<MetricPage, 'chart' | 'metric' | 'rows' | 'claims'>,
  size: string,
  cited: CitedBriefly,
) {
  const urls = metricChartUrls(metric.slug);
  const data = dataDownloads(urls, claims, size);
  const common = { address: siteAddress(urls.page), card: metricCardUrl(metric.slug), cited };
  if (chart === undefined) return { ...common, downloads: data };
  return {
    ...common,
    downloads: [...data, ...chartDownloads(urls, hasMap(chart))],
    embed: await toEmbed({ chart, rows }, urls.embed),
  };
}

/** Every other source that was read for the metric's claims, beside what the articles state. */
function Checks({ checks, rows, rulers }: MetricPage) {
  const [first] = rows;
  if (first === undefined) return null;
  return (
    <section aria-labelledby="checks">
      <h2 id="checks">What other sources say</h2>
      {checks.length === 0 && (
        <p>
          {rows.length === 1 ? 'This claim has' : 'These claims have'} not been checked against another source
          yet.
        </p>
      )}
      {rulers.map(({ row, ruler }) => (
        <RulerFigure key={row.claimId} ruler={ruler} row={row} headingLevel={3} />
      ))}
      <CheckPairs
        checks={checks.map((check) => ({
          check,
          rows: rows.filter((row) => check.claims.includes(row.claimId)),
        }))}
        linked
      />
    </section>
  );
}
