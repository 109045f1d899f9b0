import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { toSearchParams } from '../../lib/filter/filter.ts';
import { citeFilter } from '../_data/cite-filter.ts';
import { CitePage, citeMetadata } from '../_figure/cite-page.tsx';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const cite = cache(citeFilter);

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { title, address } = await readAsked(searchParams);
  return citeMetadata(title, address);
}

export default async function ClaimsCitePage({ searchParams }: Props) {
  return <CitePage {...(await readAsked(searchParams))} />;
}

async function readAsked(searchParams: Props['searchParams']) {
  const { found } = await cite(toSearchParams(await searchParams).toString());
  return found ?? notFound();
}
