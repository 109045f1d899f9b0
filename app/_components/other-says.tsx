import { whyNotBeside } from '../../lib/chart/drawn-beside.ts';
import { methodUrl, sourceUrl } from '../../lib/filter/urls.ts';
import type { ClaimRow } from '../../lib/model/claim-row.ts';
import type { CheckRow } from '../../lib/model/rows.ts';
import { EVIDENCE_WORDS, VERDICT_WORDS } from '../../lib/words/labels.ts';
import { publisherWords } from '../../lib/words/publisher.ts';
import { GIVES_WORDS } from '../../lib/words/standing-words.ts';
import { Address } from './address.tsx';
import { DateText } from './date-text.tsx';
import { OtherQuantity } from './other-quantity.tsx';

type Props = { check: CheckRow; rows: readonly ClaimRow[] };

/** What one other source says, when, where it can be read, how we read it, and the label on it. */
export function OtherSays({ check, rows }: Props) {
  const whyNot = check.quantity === null ? null : whyNotAny(check, rows);
  return (
    <article className="check-pair-other" id={check.id}>
      <p className="check-pair-when">
        {check.who}, <DateText date={check.date} unknown="undated" />
      </p>
      <p className="check-pair-says">{check.says}</p>
      {check.quantity !== null && <OtherQuantity quantity={check.quantity} says={check.says} />}
      <p className="check-pair-source">
        <CheckSource check={check} />
      </p>
      <p className="check-pair-verdict">
        <b className="check-label">{VERDICT_WORDS[check.verdict]}</b>{' '}
        {check.gives !== null && <span>{GIVES_WORDS[check.gives]}</span>}{' '}
        {check.context && <span>method or context</span>} <span>{EVIDENCE_WORDS[check.readAs]}</span>{' '}
        {check.readOn !== null && (
          <span>
            {check.readAs === 'search' ? 'searched' : 'read'} on <DateText date={check.readOn} />
          </span>
        )}
      </p>
      {whyNot !== null && <p className="check-pair-note">{whyNot}</p>}
      {check.note !== null && <p className="check-pair-note">{check.note}</p>}
    </article>
  );
}

/** Why its number is drawn beside none of the claims, where a reader may look for it; `null` where it is drawn. */
function whyNotAny(check: CheckRow, rows: readonly ClaimRow[]): string | null {
  const reasons = rows.map((row) => whyNotBeside(check, row));
  return reasons.includes(null) ? null : (reasons[0] ?? null);
}

function CheckSource({ check }: { check: CheckRow }) {
  if (check.readAs === 'search') return 'No document to be linked.';
  if (check.source === null)
    return (
      <>
        What was read is <a href={methodUrl('links')}>not linked</a>.
      </>
    );
  return (
    <>
      <a href={sourceUrl(check.source)}>{check.sourceTitle}</a>, {publisherWords(check.sourcePublisher)}.{' '}
      <Address url={check.sourceUrl} title={check.sourceTitle ?? check.who} />
    </>
  );
}
