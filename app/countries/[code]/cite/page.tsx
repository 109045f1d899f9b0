import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getCountry } from '../../../../db/queries/countries.ts';
import { citeUrl, countryUrl } from '../../../../lib/filter/urls.ts';
import { COUNTRY_CODE } from '../../../../lib/model/entity.ts';
import { citeCountry } from '../../../_data/read-country-profile.ts';
import { CitePage, citeMetadata } from '../../../_figure/cite-page.tsx';

type Props = { params: Promise<{ code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name, code } = await findCountry((await params).code);
  return citeMetadata(name, citeUrl(countryUrl(code)));
}

export default async function CountryCitePage({ params }: Props) {
  const country = await findCountry((await params).code);
  const cited = await citeCountry(country);
  if (cited === undefined) notFound();
  const page = countryUrl(country.code);
  return <CitePage title={country.name} page={page} address={citeUrl(page)} cited={cited} />;
}

async function findCountry(code: string) {
  const country = COUNTRY_CODE.test(code) ? await getCountry(code) : undefined;
  if (country === undefined) notFound();
  return country;
}
