import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { cache } from 'react';
import { getCountry, listBelonging } from '../../../db/queries/countries.ts';
import type { RelationsChart } from '../../../lib/chart/map-edges.ts';
import { roleAnchor } from '../../../lib/filter/role-anchor.ts';
import { countryUrl } from '../../../lib/filter/urls.ts';
import { COUNTRY_CODE } from '../../../lib/model/entity.ts';
import type { EntityRow } from '../../../lib/model/rows.ts';
import { headOfPage } from '../../_data/cite-head.ts';
import { pageMetadata } from '../../_data/page-metadata.ts';
import { countryTitle, readCountryProfile } from '../../_data/read-country-profile.ts';
import { CiteBlock } from '../../_figure/cite-block.tsx';
import { Belonging } from './_parts/belonging.tsx';
import { CompareWith } from './_parts/compare-with.tsx';
import { CountryMap } from './_parts/country-map.tsx';
import { CountrySummary } from './_parts/country-summary.tsx';
import { OthersSay } from './_parts/others-say.tsx';
import { RoleSection } from './_parts/role-section.tsx';

type Props = { params: Promise<{ code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const country = await findCountry((await params).code);
  const title = countryTitle(country.name);
  return pageMetadata({
    title,
    description: `Every loaded claim in which an article places ${country.name} in a role, grouped by role, each with its hedge, its passage and its source.`,
    path: countryUrl(country.code),
    cite: await headOfPage(title, countryUrl(country.code)),
  });
}

export default async function CountryPage({ params }: Props) {
  const country = await findCountry((await params).code);
  const [profile, belonging] = await Promise.all([readCountryProfile(country), listBelonging(country.code)]);
  const { count, size, roles, map, beside, checks, cited } = profile;
  const isLong = roles.some(({ figures }) => figures.charts.some(({ isFull }) => !isFull));
  return (
    <>
      <p className="record-kicker">Country {country.code}</p>
      <h1>{country.name}</h1>
      <CountrySummary country={country} count={count} size={size} roles={roles} />
      <Belonging country={country} belonging={belonging} />
      <div className="country-profile">
        {roles.map(({ figures, ...claims }) => {
          const id = roleAnchor(claims, roles);
          return <RoleSection key={id} id={id} country={country} claims={claims} figures={figures} />;
        })}
      </div>
      {map !== undefined && <MapOf chart={map} isFolded={isLong} />}
      <CompareWith country={country} beside={beside} />
      <OthersSay {...checks} />
      {cited !== undefined && <CiteBlock {...cited} />}
    </>
  );
}

/** On a page of many charts, which draw the same relations, the map is one step away. */
function MapOf({ chart, isFolded }: { chart: RelationsChart; isFolded: boolean }) {
  if (!isFolded) return <CountryMap chart={chart} />;
  return (
    <details className="country-fold">
      <summary>The relations on a map</summary>
      <CountryMap chart={chart} withNotes={false} />
    </details>
  );
}

/** Codes are printed in upper case; a hand that types `swe` is led on. */
const findCountry = cache(async (code: string): Promise<EntityRow> => {
  const upper = code.toUpperCase();
  if (!COUNTRY_CODE.test(upper)) notFound();
  const country = await getCountry(upper);
  if (country === undefined) notFound();
  if (code !== upper) permanentRedirect(countryUrl(upper));
  return country;
});
