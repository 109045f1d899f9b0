import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound, permanentRedirect } from 'next/navigation';
import { cache } from 'react';
import { getCountry, listBelonging } from '../../../db/queries/countries.ts';
import { claimsCsvUrl, countryUrl, explorerUrl } from '../../../lib/filter/urls.ts';
import { COUNTRY_CODE } from '../../../lib/model/entity.ts';
import type { ClaimCount, EntityRow } from '../../../lib/model/rows.ts';
import { formatCount } from '../../../lib/words/format.ts';
import { roleHeading } from '../../../lib/words/labels.ts';
import { ClaimTable } from '../../_components/claim-table.tsx';
import { roleAnchor } from '../../_components/role-anchor.ts';
import { type RoleClaims, readCountryClaims } from '../../_data/read-country.ts';
import { readCsvSize } from '../../_data/read-csv-size.ts';

type Props = { params: Promise<{ code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const country = await findCountry((await params).code);
  return {
    title: `${country.name}, by the role that articles place it in`,
    description: `Every loaded claim in which an article places ${country.name} in a role, grouped by role, each with its hedge, its passage and its source.`,
    alternates: { canonical: countryUrl(country.code) },
  };
}

export default async function CountryPage({ params }: Props) {
  const country = await findCountry((await params).code);
  const [{ count, roles }, belonging] = await Promise.all([
    readCountryClaims(country.code),
    listBelonging(country.code),
  ]);
  return (
    <>
      <p className="record-kicker">Country {country.code}</p>
      <h1>{country.name}</h1>
      <CountrySummary country={country} count={count} size={await readCsvSize(count)} roles={roles} />
      <Belonging country={country} belonging={belonging} />
      {roles.map((group) => (
        <RoleSection
          key={roleAnchor(group, roles)}
          country={country}
          id={roleAnchor(group, roles)}
          {...group}
        />
      ))}
    </>
  );
}

type SectionProps = { country: EntityRow; id: string } & RoleClaims;

function RoleSection({ country, id, role, stage, rows, count }: SectionProps) {
  const filter = { country: [country.code], role: [role] };
  const isPart = rows.length < count.claims;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{roleHeading(role, stage, country.name)}</h2>
      <ClaimTable
        rows={rows}
        caption={isPart ? `The first ${rows.length}: ${describeCount(count)}` : describeCount(count)}
      />
      {isPart && (
        <p className="small">
          <Link href={explorerUrl(filter)}>All {formatCount(count.claims, 'claim')} in the explorer</Link>
        </p>
      )}
    </section>
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

type SummaryProps = { country: EntityRow; count: ClaimCount; size: string; roles: readonly RoleClaims[] };

function CountrySummary({ country, count, size, roles }: SummaryProps) {
  if (count.claims === 0)
    return (
      <p>
        No loaded claim places {country.name} in a role. See <Link href="/countries">all countries</Link>.
      </p>
    );
  const filter = { country: [country.code] };
  return (
    <>
      <p>
        {describeCount(count)}
        {roles.length === 1
          ? '.'
          : `, in ${formatCount(new Set(roles.map(({ role }) => role)).size, 'role')}. A claim can stand under several.`}
      </p>
      <p className="small">
        {roles.length > 1 &&
          roles.map((group) => (
            <span key={roleAnchor(group, roles)}>
              <a href={`#${roleAnchor(group, roles)}`}>
                {roleHeading(group.role, group.stage, country.name)}
              </a>{' '}
              ·{' '}
            </span>
          ))}
        <Link href={explorerUrl(filter)}>Open in the explorer</Link> ·{' '}
        <a href={claimsCsvUrl(filter)}>
          CSV ({formatCount(count.claims, 'row')}, {size})
        </a>
      </p>
    </>
  );
}

/** `5 distinct claims, and 1 more that restates an earlier one`: a restatement is listed, and counted apart. */
function describeCount({ claims, restatements }: ClaimCount): string {
  const distinct = formatCount(claims - restatements, 'distinct claim');
  if (restatements === 0) return distinct;
  return `${distinct}, and ${restatements} more that ${restatements === 1 ? 'restates an earlier one' : 'restate earlier ones'}`;
}

function Belonging({ country, belonging }: { country: EntityRow; belonging: readonly EntityRow[] }) {
  if (belonging.length === 0) return null;
  const subdivisions = belonging.filter((entity) => entity.kind === 'subdivision');
  const organisations = belonging.filter((entity) => entity.kind === 'organisation');
  return (
    <details className="belonging">
      <summary>
        Counted under {country.name}:{' '}
        {[
          subdivisions.length > 0 && formatCount(subdivisions.length, 'subdivision'),
          organisations.length > 0 && formatCount(organisations.length, 'organisation'),
        ]
          .filter((part) => part !== false)
          .join(' and ')}
      </summary>
      <ul>
        {belonging.map(({ code, name, note, kind }) => (
          <li key={code}>
            {name}
            {kind === 'subdivision' && <span className="soft"> {code}</span>}
            {note !== null && <span className="soft">: {note}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
