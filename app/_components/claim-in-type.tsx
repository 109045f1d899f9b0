import { claimUrl } from '../../lib/filter/urls.ts';
import type { ClaimRow } from '../../lib/model/claim-row.ts';
import { capitalise } from '../../lib/words/claim-headline.ts';
import { formatPeriod } from '../../lib/words/format.ts';
import { formatWhole } from '../../lib/words/format-quantity.ts';
import { relationWords } from '../../lib/words/relation-words.ts';
import { SEPARATOR } from '../../lib/words/separator.ts';
import { signedCheckedWords } from '../../lib/words/standing-words.ts';
import { statusWords } from '../../lib/words/status-words.ts';

/** A claim without a chart: its number, its words as printed or who to whom, large, and with it all that it may not lose. */
export function ClaimInType({ row }: { row: ClaimRow }) {
  const status = statusWords(row);
  const known = [formatPeriod(row), row.attributedTo, row.articleShort, signedCheckedWords(row)];
  return (
    <div className="in-type" data-claim={row.claimId}>
      <p className={row.kind === 'figure' ? 'in-type-quantity numeric' : 'in-type-words'}>
        <a href={claimUrl(row.claimId)}>{quantityOf(row)}</a>
      </p>
      <p className="in-type-says">{row.description}</p>
      <p className="in-type-known">{[...known, ...(status === '' ? [] : [status])].join(SEPARATOR)}</p>
    </div>
  );
}

function quantityOf(row: ClaimRow): string {
  if (row.kind === 'relation') return capitalise(relationWords(row));
  return row.kind === 'soft' ? `“${row.asPrinted}”` : capitalise(formatWhole(row));
}
