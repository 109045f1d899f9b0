import Link from 'next/link';
import { type CheckBeside, groupByClaims } from '../../lib/checks-by-claims.ts';
import type { ClaimRow } from '../../lib/claim-row.ts';
import { formatPeriod, formatPlace } from '../../lib/format.ts';
import { claimUrl } from '../../lib/urls.ts';
import { formatInFull } from './claim-headline.ts';
import { entitiesByRole } from './entities-by-role.ts';
import { OtherSays } from './other-says.tsx';
import { When } from './when.tsx';

type Props = {
  checks: readonly CheckBeside[];
  /** Whether each claim's quantity leads to the claim: not on its own page. */
  linked?: boolean;
};

/**
 * Checks as dated facts side by side: what the article states, said once for all checks in a row that concern the same
 * claims, and what each other source says. Verdicts are labels.
 */
export function CheckPairs({ checks: pairs, linked = false }: Props) {
  return groupByClaims(pairs).map(({ rows, checks }) => (
    <div className="check-pair" key={checks[0]?.id}>
      <Stated rows={rows} linked={linked} />
      <div className="check-pair-others">
        {checks.map((check) => (
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
