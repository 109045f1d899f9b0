import { Fragment } from 'react';
import { claimUrl } from '../../lib/filter/urls.ts';
import { type CheckBeside, groupByClaims } from '../../lib/model/checks-by-claims.ts';
import type { ClaimRow } from '../../lib/model/claim-row.ts';
import type { CheckRow } from '../../lib/model/rows.ts';
import { formatWho } from '../../lib/words/check-summary.ts';
import { entitiesByRole } from '../../lib/words/entities-by-role.ts';
import { formatCount, formatPeriod, formatPlace } from '../../lib/words/format.ts';
import { formatWhole } from '../../lib/words/format-quantity.ts';
import { VERDICT_WORDS } from '../../lib/words/labels.ts';
import { DateText } from './date-text.tsx';
import { OtherSays } from './other-says.tsx';

type Props = {
  checks: readonly CheckBeside[];
  /** Whether each claim's quantity leads to the claim: not on its own page. */
  linked?: boolean;
  /** Whether, in a long list, what other sources say is folded where there is little room. */
  folded?: boolean;
};

/**
 * Checks as dated facts side by side: what the article states, said once for all checks in a row that concern the same
 * claims, and what each other source says. Verdicts are labels.
 */
export function CheckPairs({ checks: pairs, linked = false, folded = false }: Props) {
  return (
    <>
      {pairs.some(({ check }) => check.readOn === null) && (
        <p className="small check-reading">
          Where no date of reading stands beside a document, none was recorded.
        </p>
      )}
      {groupByClaims(pairs).map(({ rows, checks }) => (
        <div className="check-pair" key={checks[0]?.id}>
          <Stated rows={rows} linked={linked} />
          {folded ? <FoldedOthers checks={checks} rows={rows} /> : <Others checks={checks} rows={rows} />}
        </div>
      ))}
    </>
  );
}

type OthersProps = { checks: readonly CheckRow[]; rows: readonly ClaimRow[] };

function Others({ checks, rows }: OthersProps) {
  return (
    <div className="check-pair-others">
      {checks.map((check) => (
        <OtherSays key={check.id} check={check} rows={rows} />
      ))}
    </div>
  );
}

/** Folded, each source still stands with its date and its label. */
function FoldedOthers({ checks, rows }: OthersProps) {
  return (
    <details className="narrow-fold check-fold">
      <summary>
        <span className="check-fold-lead">What others say: {formatCount(checks.length, 'check')}</span>
        {checks.map((check) => (
          <Fragment key={check.id}>
            {' '}
            <span className="check-fold-line">
              {formatWho(check)}: <b className="check-label">{VERDICT_WORDS[check.verdict]}</b>
            </span>
          </Fragment>
        ))}
      </summary>
      <Others checks={checks} rows={rows} />
    </details>
  );
}

function Stated({ rows, linked }: { rows: readonly ClaimRow[]; linked: boolean }) {
  return (
    <div className="check-pair-article">
      <p className="check-pair-when">
        The article, <DateText date={rows[0]?.articlePublished ?? null} />
      </p>
      <ul className="check-pair-claims">
        {rows.map((row) => (
          <li key={row.claimId}>
            <Quantity row={row} linked={linked} />{' '}
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
  const words = formatWhole(row);
  return (
    <span className="check-pair-quantity">
      {linked ? <a href={claimUrl(row.claimId)}>{words}</a> : words}
    </span>
  );
}
