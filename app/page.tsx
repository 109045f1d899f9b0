import type { Metadata } from 'next';
import Link from 'next/link';
import { listFacets } from '../db/queries/facet-choices.ts';
import { hasMap } from '../lib/chart/map-edges.ts';
import { countStated } from '../lib/chart/refuse-chart.ts';
import { EMPTY_FILTER } from '../lib/filter/filter-query.ts';
import { claimsCsvUrl, explorerUrl, frontCardUrl, metricCardUrl, metricUrl } from '../lib/filter/urls.ts';
import { formatCount, formatDate } from '../lib/words/format.ts';
import { textFormOf } from './_charts/forms/form-of.ts';
import { StandingSentence } from './_components/standing-sentence.tsx';
import { type Finding, readFindings, readNumbers } from './_data/read-front-page.ts';
import { requireDataState, siteAddress } from './_data/site-address.ts';
import { shareMetadata } from './_exports/share-images.ts';
import { toEmbed } from './_exports/to-embed.ts';
import { chartDownloads, dataDownloads } from './_figure/downloads.ts';
import { Figure } from './_figure/figure.tsx';
import { SourceLine } from './_figure/source-line.tsx';
import { NumbersTable } from './_parts/numbers-table.tsx';
import { SearchForm } from './_parts/search-form.tsx';

const TITLE = 'Cited Metrics: what can you quote, and how sure is it?';
const DESCRIPTION =
  'Numbers that articles quote, with their hedge, their paragraph and the source behind them.';

export function generateMetadata(): Metadata {
  return {
    title: { absolute: TITLE },
    description: DESCRIPTION,
    alternates: { canonical: '/' },
    ...shareMetadata({
      title: TITLE,
      description: DESCRIPTION,
      path: '/',
      card: frontCardUrl(),
      alt: `${TITLE} ${DESCRIPTION}`,
    }),
  };
}

export default async function FrontPage() {
  const [state, facets, findings, numbers] = await Promise.all([
    requireDataState(),
    listFacets(EMPTY_FILTER),
    readFindings(),
    readNumbers(),
  ]);
  return (
    <>
      <header className="front-head">
        <h1 className="front-question">What can you quote, and how sure is it?</h1>
        <p className="front-what">
          {DESCRIPTION}{' '}
          <span className="front-version">
            Data {state.version}, {formatDate(state.dated)}.
          </span>
        </p>
        <SearchForm countries={facets.country} metrics={facets.metric} />
      </header>
      {findings.map((finding) => (
        <FrontFinding key={finding.text.id} finding={finding} />
      ))}
      <section className="front-numbers" aria-labelledby="numbers">
        <h2 id="numbers">
          {numbers.rows.length < numbers.figures
            ? `The first ${numbers.rows.length} of ${formatCount(numbers.figures, 'number')}, annotated`
            : `All ${formatCount(numbers.figures, 'number')}, annotated`}
        </h2>
        <StandingSentence counts={numbers.standings} className="front-counts" />
        <NumbersTable rows={numbers.rows} checks={numbers.checks} />
        <p className="small">
          <Link href={explorerUrl({ kind: ['figure'] })}>Filter them</Link> ·{' '}
          <a href={claimsCsvUrl({ kind: ['figure'] })}>CSV ({formatCount(numbers.figures, 'row')})</a> ·{' '}
          <Link href="/checks">All checks</Link> · <Link href="/method">How claims are read</Link>
        </p>
      </section>
    </>
  );
}

/** A lone number is no chart: it is set in type. */
const { InWords } = textFormOf({ form: 'sentence' });

async function FrontFinding({
  finding: { chart, rows, claims, apart, metrics, text, urls, cited, size },
}: {
  finding: Finding;
}) {
  const [only] = metrics;
  if (chart === undefined)
    return (
      <section className="front-sentence">
        <h2>
          <Link href={only ? metricUrl(only.slug) : '/metrics'}>{text.title}</Link>
        </h2>
        <p>{text.subtitle}</p>
        {countStated(rows) === 1 && <InWords rows={rows.filter(({ value }) => value !== null)} />}
      </section>
    );
  const links = metrics.map((metric) => ({
    href: metricUrl(metric.slug),
    label: metrics.length === 1 ? 'This metric' : metric.name,
  }));
  const taken = {
    downloads: [...dataDownloads(urls, claims, size), ...chartDownloads(urls, hasMap(chart))],
    address: siteAddress(urls.page),
    embed: await toEmbed({ chart, rows }, urls.embed),
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
