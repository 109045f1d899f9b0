import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { citeUrl, metricUrl } from '../../../../lib/filter/urls.ts';
import { citeMetric } from '../../../_data/read-citations.ts';
import { readMetric } from '../../../_data/read-metric.ts';
import { CitePage, citeMetadata } from '../../../_figure/cite-page.tsx';

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await readMetric((await params).slug);
  if (found === undefined) return {};
  return citeMetadata(found.metric.title, citeUrl(metricUrl(found.metric.slug)));
}

export default async function MetricCitePage({ params }: Props) {
  const found = await readMetric((await params).slug);
  if (found === undefined) notFound();
  const { metric, rows, checks } = found;
  const page = metricUrl(metric.slug);
  const cited = await citeMetric(metric, rows, checks);
  return <CitePage title={metric.title} page={page} address={citeUrl(page)} cited={cited} />;
}
