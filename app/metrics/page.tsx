import type { Metadata } from 'next';
import Link from 'next/link';
import { countMetrics } from '../../db/queries/metrics.ts';
import { toSearchParams } from '../../lib/filter/filter.ts';
import { PAGE_SIZE, parsePages } from '../../lib/filter/page-number.ts';
import { claimUrl, explorerUrl, metricUrl } from '../../lib/filter/urls.ts';
import type { ClaimRow } from '../../lib/model/claim-row.ts';
import { formatInFull } from '../../lib/words/claim-headline.ts';
import { formatCount, formatPeriod } from '../../lib/words/format.ts';
import { relationWords } from '../../lib/words/relation-words.ts';
import { CHART_FORMS } from '../_charts/forms/forms.ts';
import { NumberedPages } from '../_components/numbered-pages.tsx';
import { QueryNotice } from '../_components/query-notice.tsx';
import { type MetricGroup, readMetricGroups } from '../_data/read-metrics.ts';

export const metadata: Metadata = {
  title: 'Metrics',
  description:
    'What the cited articles measure: every metric with its definition and unit, and which of them may share an axis, and why.',
  alternates: { canonical: '/metrics' },
};

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function MetricsPage({ searchParams }: Props) {
  const query = toSearchParams(await searchParams);
  const { numbers, problems } = parsePages(query, { page: await countMetrics() });
  const groups = await readMetricGroups(numbers.page.offset, PAGE_SIZE);
  return (
    <>
      <h1>Metrics</h1>
      <QueryNotice problems={problems} what="The metrics" />
      <p className="lede">
        What the articles measure. Metrics between two rules may share an axis; nothing else may, and the
        margin says why.
      </p>
      {groups.map((group) => (
        <Group key={group.slug} group={group} />
      ))}
      <NumberedPages path="/metrics" numbers={numbers} list="page" />
    </>
  );
}

function Group({ group }: { group: MetricGroup }) {
  return (
    <section className="metric-group" id={group.slug}>
      <div>
        {group.metrics.map((metric) => (
          <Metric key={metric.slug} metric={metric} />
        ))}
      </div>
      <p className="metric-group-reason">{group.reason}</p>
    </section>
  );
}

function Metric({ metric }: { metric: MetricGroup['metrics'][number] }) {
  return (
    <article className="metric-entry">
      <h2>
        <Link href={metricUrl(metric.slug)}>{metric.name}</Link>
      </h2>
      <p>{metric.definition}</p>
      <p className="metric-entry-facts">
        {metric.unit !== null && <span>In {metric.unit}</span>}
        <span>Shown as {CHART_FORMS[metric.form].words}</span>
        <Link href={explorerUrl({ metric: [metric.slug] })} prefetch={false}>
          {formatCount(metric.claims, 'claim')}
        </Link>
        {metric.only !== undefined && <Lone row={metric.only} />}
      </p>
    </article>
  );
}

/** The one value that a metric has, with its hedge, period and giver. */
function Lone({ row }: { row: ClaimRow }) {
  return (
    <span className="metric-entry-lone">
      <Link className="numeric" href={claimUrl(row.claimId)} prefetch={false}>
        {row.kind === 'relation' ? relationWords(row) : formatInFull(row)}
      </Link>{' '}
      · {formatPeriod(row)} · {row.articleShort} · who says so: {row.attributedTo}
    </span>
  );
}
