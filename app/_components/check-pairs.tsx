import Link from 'next/link';
import type { ClaimRow } from '../../lib/claim-row.ts';
import { formatPeriod, formatPlace } from '../../lib/format.ts';
import type { CheckRow } from '../../lib/rows.ts';
import { claimUrl } from '../../lib/urls.ts';
import { formatInFull } from './claim-headline.ts';
import { entitiesByRole } from './entities-by-role.ts';
import { OtherSays } from './other-says.tsx';
import { When } from './when.tsx';

/** A check with the claims to be set beside it, all of one article. */
type CheckBeside = { check: CheckRow; rows: readonly ClaimRow[] };

type Props = {
  checks: readonly CheckBeside[];
  /** Whether each claim's quantity leads to the claim: not on its own page. */
  linked?: boolean;
};

/**
 * Checks as dated facts side by side: what the article states, said once for all checks in a row that concern the same
 * claims, and what each other source says. Verdicts are labels.
 */
export function CheckPairs({ checks, linked = false }: Props) {
  return groupByClaims(checks).map(({ rows, others }) => (
    <div className="check-pair" key={others[0]?.id}>
      <Stated rows={rows} linked={linked} />
      <div className="check-pair-others">
        {others.map((check) => (
          <OtherSays key={check.id} check={check} />
        ))}
      </div>
    </div>
  ));
}

function Stated({ rows, linked }: { rows: readonly ClaimRow[]; linked: boolean }) {
  return (
    <div className="check-pair-article">
      <p className="check-pair-when">
        The article, <When date={rows[0]?.articlePublished ?? null} />
      </p>
      <ul className="check-pair-claims">
        {rows.map((row) => (
          <li key={row.claimId}>
            <Quantity row={row} linked={linked} />
            <span className="check-pair-what">{whatIsStated(row, linked)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function whatIsStated(row: ClaimRow, linked: boolean): string {
  const who = row.kind === 'relation' ? [] : [entitiesByRole(row.entities)];
  const what = linked ? [row.metricName, ...who] : [];
  return [...what, formatPeriod(row), formatPlace(row)].filter((part) => part !== '').join('; ');
}

function Quantity({ row, linked }: { row: ClaimRow; linked: boolean }) {
  const words = formatInFull(row);
  return (
    <span className="check-pair-quantity">
      {linked ? (
        <Link href={claimUrl(row.claimId)} prefetch={false}>
          {words}
        </Link>
      ) : (
        words
      )}
    </span>
  );
}

type Group = { rows: readonly ClaimRow[]; others: CheckRow[] };

function groupByClaims(checks: readonly CheckBeside[]): Group[] {
  const groups: Group[] = [];
  let last = '';
  for (const { check, rows } of checks) {
    const claims = rows.map((row) => row.claimId).join(' ');
    if (claims === last) groups.at(-1)?.others.push(check);
    else groups.push({ rows, others: [check] });
    last = claims;
  }
  return groups;
}
