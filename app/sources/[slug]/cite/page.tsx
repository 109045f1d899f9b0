import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { citeUrl, sourceUrl } from '../../../../lib/filter/urls.ts';
import { citeSource } from '../../../_data/read-citations.ts';
import { readSource } from '../../../_data/read-source.ts';
import { CitePage, citeMetadata } from '../../../_figure/cite-page.tsx';

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const source = await readSource((await params).slug);
  if (source === undefined) return {};
  return citeMetadata(source.title, citeUrl(sourceUrl(source.slug)));
}

export default async function SourceCitePage({ params }: Props) {
  const source = await readSource((await params).slug);
  if (source === undefined) notFound();
  const page = sourceUrl(source.slug);
  return (
    <CitePage title={source.title} page={page} address={citeUrl(page)} cited={await citeSource(source)} />
  );
}
