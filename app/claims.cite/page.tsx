import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { toSearchParams } from '../../lib/filter/filter.ts';
import { claimsChartUrls, claimsCiteUrl } from '../../lib/filter/urls.ts';
import { citeChart } from '../_data/read-citations.ts';
import { readExplorer } from '../_data/read-explorer.ts';
import { CitePage, citeMetadata } from '../_figure/cite-page.tsx';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { filter, figure } = await readAsked(searchParams);
  return citeMetadata(figure.text.title, claimsCiteUrl(filter));
}

export default async function ClaimsCitePage({ searchParams }: Props) {
  const { filter, figure } = await readAsked(searchParams);
  const { text, metrics, chosen, drawn } = figure;
  const { page } = claimsChartUrls(filter);
  const cited = await citeChart({ ...text, metrics }, page, chosen, drawn);
  return <CitePage title={text.title} page={page} cited={cited} />;
}

/** Only one chart is cited as such; of several each stands on its metric's page. */
async function readAsked(searchParams: Props['searchParams']) {
  const { filter, figure } = await readExplorer(toSearchParams(await searchParams).toString());
  if (figure === undefined || !('chart' in figure)) notFound();
  return { filter, figure };
}
