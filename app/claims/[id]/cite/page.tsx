import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { citeUrl, claimUrl } from '../../../../lib/filter/urls.ts';
import { claimHeadlineText } from '../../../../lib/words/claim-headline.ts';
import { citeClaim } from '../../../_data/read-citations.ts';
import { readClaim } from '../../../_data/read-claim.ts';
import { CitePage, citeMetadata } from '../../../_figure/cite-page.tsx';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await readClaim((await params).id);
  if (found === undefined) return {};
  const { row, metric } = found;
  return citeMetadata(claimHeadlineText(row, metric.rowsBy), citeUrl(claimUrl(row.claimId)));
}

export default async function ClaimCitePage({ params }: Props) {
  const found = await readClaim((await params).id);
  if (found === undefined) notFound();
  const { row, metric } = found;
  const title = claimHeadlineText(row, metric.rowsBy);
  const page = claimUrl(row.claimId);
  return <CitePage title={title} page={page} address={citeUrl(page)} cited={await citeClaim(row)} />;
}
