import Link from 'next/link';
import type { ClaimRow } from '../../lib/claim-row.ts';
import { formatPeriod, formatPlace } from '../../lib/format.ts';
import type { CheckRow } from '../../lib/rows.ts';
import { claimUrl, methodUrl, sourceUrl } from '../../lib/urls.ts';
import { EVIDENCE_WORDS, VERDICT_WORDS } from '../../lib/words.ts';
import { Address } from './address.tsx';
import { formatInFull } from './claim-headline.ts';
import { OtherQuantity } from './other-quantity.tsx';
import { When } from './when.tsx';

type Props = {
  check: CheckRow;
  /** The claims to be set beside it, all of one article. */
  rows: readonly ClaimRow[];
  /** Whether each claim's quantity leads to the claim: not on its own page. */
  linked?: boolean;
};

/** One check as two dated facts side by side: what the article states, what another source says. The verdict is a label. */
export function CheckPair({ check, rows, linked = false }: Props) {
  const [first] = rows;
  return (
    <article className="check-pair" id={check.id}>
      <div className="check-pair-article">
        <p className="check-pair-when">
          The article, <When date={first?.articlePublished ?? null} />
        </p>
        <ul className="check-pair-claims">
          {rows.map((row) => (
            <li key={row.claimId}>
              <Quantity row={row} linked={linked} />
              <span className="check-pair-what">
                {linked && `${row.metricName}; `}
                {formatPeriod(row)}; {formatPlace(row)}
              </span>
            </li>
          ))}
        </ul>
      </div>
      <div className="check-pair-other">
        <p className="check-pair-when">
          {check.who}, <When date={check.date} unknown="undated" />
        </p>
        <p className="check-pair-says">{check.says}</p>
        {check.quantity !== null && <OtherQuantity quantity={check.quantity} says={check.says} />}
        <p className="check-pair-source">
          <CheckSource check={check} />
        </p>
      </div>
      <p className="check-pair-verdict">
        <b className="check-label">{VERDICT_WORDS[check.verdict]}</b>
        {check.context && <span>method or context, not the figure itself</span>}
        <span>{EVIDENCE_WORDS[check.readAs]}</span>
        <span>
          {check.readOn === null ? (
            'date of reading not recorded'
          ) : (
            <>
              read on <When date={check.readOn} />
            </>
          )}
        </span>
      </p>
      {check.note !== null && <p className="check-pair-note">{check.note}</p>}
    </article>
  );
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

function CheckSource({ check }: { check: CheckRow }) {
  if (check.source === null)
    return (
      <>
        What was read is <Link href={methodUrl('links')}>not linked</Link>.
      </>
    );
  return (
    <>
      <Link href={sourceUrl(check.source)} prefetch={false}>
        {check.sourceTitle}
      </Link>
      , {check.sourcePublisher}. <Address url={check.sourceUrl} title={check.sourceTitle ?? check.who} />
    </>
  );
}
