import { claimUrl } from '../../../../lib/filter/urls.ts';
import type { ClaimRow } from '../../../../lib/model/claim-row.ts';
import { formatPlace } from '../../../../lib/words/format.ts';
import { formatWhole } from '../../../../lib/words/format-quantity.ts';
import { OurAddition } from '../../../_components/our-addition.tsx';

type Props = {
  claim: { restatesReason: string | null };
  restated: ClaimRow | undefined;
  restatements: readonly ClaimRow[];
};

/** That a claim repeats another, or is repeated: our inference, and counted once. */
export function Restatement({ claim, restated, restatements }: Props) {
  const marksItself = /\bour inference\b/i.test(claim.restatesReason ?? '');
  return (
    <>
      {restated !== undefined && (
        <p className="restatement">
          <b>Restates</b> <ClaimLink row={restated} />. Counted once, there. {!marksItself && <OurAddition />}{' '}
          {claim.restatesReason}
        </p>
      )}
      {restatements.map((row) => (
        <p className="restatement" key={row.claimId}>
          <b>Restated</b> by <ClaimLink row={row} />. Counted once, here. <OurAddition />
        </p>
      ))}
    </>
  );
}

function ClaimLink({ row }: { row: ClaimRow }) {
  return (
    <>
      <a href={claimUrl(row.claimId)}>
        {row.metricName}: {formatWhole(row)}
      </a>
      , {formatPlace(row)}
    </>
  );
}
