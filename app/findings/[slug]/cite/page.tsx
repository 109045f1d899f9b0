import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { findingCiteUrl } from '../../../../lib/filter/urls.ts';
import { citeFinding } from '../../../_data/read-article.ts';
import { CitePage, citeMetadata } from '../../../_figure/cite-page.tsx';

type Props = { params: Promise<{ slug: string }> };

const cite = cache(citeFinding);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const cited = await cite(slug);
  return cited === undefined ? {} : citeMetadata(cited.title, findingCiteUrl(slug));
}

export default async function FindingCitePage({ params }: Props) {
  const { slug } = await params;
  const cited = await cite(slug);
  if (cited === undefined) notFound();
  return <CitePage title={cited.title} page={cited.page} address={findingCiteUrl(slug)} cited={cited} />;
}
