import type { Metadata } from 'next';
import Link from 'next/link';
import { listFacets } from '../db/queries/facets.ts';
import { EMPTY_FILTER } from '../lib/filter.ts';
import { formatCount, formatDate } from '../lib/format.ts';
import {
  claimsCsvUrl,
  explorerUrl,
  frontCardUrl,
  metricCsvUrl,
  metricPngUrl,
  metricSvgUrl,
  metricUrl,
} from '../lib/urls.ts';
import { AskForm } from './_components/ask-form.tsx';
import { CiteBlock } from './_components/cite-block.tsx';
import { Figure } from './_components/figure.tsx';
import { NumbersTable } from './_components/numbers-table.tsx';
import { SourceLine } from './_components/source-line.tsx';
import { shareMetadata } from './_images/share-images.ts';
import { type Finding, readFindings, readNumbers } from './_server/read-front-page.ts';
import { requireDataState } from './_server/site.ts';

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
        <AskForm countries={facets.country} metrics={facets.metric} />
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
        <NumbersSummary {...numbers} />
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

function FrontFinding({ finding: { chart, rows, apart, metrics, text, cited } }: { finding: Finding }) {
  const links = metrics.flatMap((metric) => [
    { href: metricUrl(metric.slug), label: metrics.length === 1 ? 'This metric' : metric.name },
  ]);
  const [only] = metrics;
  const pictures =
    metrics.length === 1 && only
      ? [
          { href: metricSvgUrl(only.slug), label: 'SVG' },
          { href: metricPngUrl(only.slug), label: 'PNG' },
        ]
      : [];
  const csv =
    metrics.length === 1 && only
      ? metricCsvUrl(only.slug)
      : claimsCsvUrl({ metric: metrics.map((metric) => metric.slug) });
  if (chart === undefined)
    return (
      <section className="front-sentence">
        <h2>
          <Link href={only ? metricUrl(only.slug) : '/metrics'}>{text.title}</Link>
        </h2>
        <p>{text.subtitle}</p>
      </section>
    );
  return (
    <Figure
      chart={chart}
      apart={apart}
      sourceLine={<SourceLine rows={rows} />}
      cite={<CiteBlock id={`${text.id}-cite`} headingLevel={3} {...cited} />}
      links={[...links, ...pictures, { href: csv, label: `CSV (${formatCount(rows.length, 'row')})` }]}
    />
  );
}

function NumbersSummary({ evidence, figures, restatements }: Awaited<ReturnType<typeof readNumbers>>) {
  return (
    <p className="front-counts">
      Of {formatCount(figures - restatements, 'distinct number')}
      {restatements > 0 &&
        ` (${formatCount(restatements, 'more restates one of them', 'more restate one of them')})`}
      : <b className="numeric">{evidence.primary}</b> read in a primary source,{' '}
      <b className="numeric">{evidence.elsewhere}</b> reported elsewhere only,{' '}
      <b className="numeric">{evidence.unchecked}</b> not checked.
    </p>
  );
}
