import { roleAnchor } from '../../../../lib/filter/role-anchor.ts';
import { claimsCsvUrl, countryJsonUrl, explorerUrl } from '../../../../lib/filter/urls.ts';
import type { ClaimCount, EntityRow } from '../../../../lib/model/rows.ts';
import { formatCount } from '../../../../lib/words/format.ts';
import { roleHeading } from '../../../../lib/words/labels.ts';
import type { RoleClaims } from '../../../_data/read-country.ts';
import { describeCount } from './describe-count.ts';

type Props = { country: EntityRow; count: ClaimCount; size: string; roles: readonly RoleClaims[] };

/** How many claims there are, what is on the page, and where the data are. */
export function CountrySummary({ country, count, size, roles }: Props) {
  if (count.claims === 0)
    return (
      <p>
        No loaded claim places {country.name} in a role. See <a href="/countries">all countries</a>.
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
      <p className="small country-ways">
        {roles.length > 1 &&
          roles.map((group) => (
            <span key={roleAnchor(group, roles)}>
              <a href={`#${roleAnchor(group, roles)}`}>
                {roleHeading(group.role, group.stage, country.name)}
              </a>{' '}
              ·{' '}
            </span>
          ))}
        <a href={explorerUrl(filter)}>Open in the explorer</a> ·{' '}
        <a href={claimsCsvUrl(filter)}>
          CSV ({formatCount(count.claims, 'row')}, {size})
        </a>{' '}
        · <a href={countryJsonUrl(country.code)}>JSON</a>
      </p>
    </>
  );
}
