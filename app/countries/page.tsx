import type { Metadata } from 'next';
import { listCountries } from '../../db/queries/countries.ts';
import { toSearchParams } from '../../lib/filter/filter.ts';
import { parsePages } from '../../lib/filter/page-number.ts';
import { roleAnchor } from '../../lib/filter/role-anchor.ts';
import { countryUrl } from '../../lib/filter/urls.ts';
import type { CountryRow } from '../../lib/model/rows.ts';
import { formatCount } from '../../lib/words/format.ts';
import { roleHeading } from '../../lib/words/labels.ts';
import { QueryNotice } from '../_components/query-notice.tsx';
import { pageMetadata } from '../_data/page-metadata.ts';

export const metadata: Metadata = pageMetadata({
  title: 'Countries',
  description:
    'The countries that the loaded articles name, each with the roles in which their claims place it.',
  path: '/countries',
});

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function CountriesPage({ searchParams }: Props) {
  const { problems } = parsePages(toSearchParams(await searchParams), {});
  const countries = await listCountries();
  return (
    <>
      <h1>Countries, by the role they play</h1>
      <QueryNotice problems={problems} what="The countries" />
      <p className="lede">
        A country is not a topic here. A claim places it in a role: asked, spoken of, giving, receiving,
        selling; and what is only considered stands apart from what is done. What Swedes said of China is a
        view in Sweden, and nothing that Sweden did.
      </p>
      <p className="soft">
        Provinces, organisations and populations count under their country where their record says so. A claim
        on a region, or on a group such as the G7, is none on its countries and stands under none of them.
        Counts that come without a list of countries, such as “120 countries”, name nobody, and none is filled
        in.
      </p>
      {countries.length === 0 ? (
        <p>No loaded claim names a country yet.</p>
      ) : (
        <CountryTable rows={countries} />
      )}
    </>
  );
}

function CountryTable({ rows }: { rows: readonly CountryRow[] }) {
  return (
    <table className="blocks country-table">
      <caption>{formatCount(rows.length, 'country', 'countries')}, by name</caption>
      <thead>
        <tr>
          <th scope="col">Country</th>
          <th scope="col">Roles, each with its number of distinct claims</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.code}>
            <th scope="row">
              <a href={countryUrl(row.code)}>{row.name}</a> <span className="soft">{row.code}</span>
            </th>
            <td>
              <ul className="country-roles">
                {row.roles.map((group) => (
                  <li key={roleAnchor(group, row.roles)}>
                    <a href={`${countryUrl(row.code)}#${roleAnchor(group, row.roles)}`}>
                      {roleHeading(group.role, group.stage, row.name)}
                    </a>{' '}
                    <span className="numeric soft">{group.claims}</span>
                  </li>
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
