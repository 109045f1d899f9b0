import { claimUrl, sourceUrl } from '../../../../lib/filter/urls.ts';
import type { ClaimRow } from '../../../../lib/model/claim-row.ts';
import { formatWho } from '../../../../lib/words/check-summary.ts';
import { capitalise } from '../../../../lib/words/claim-headline.ts';
import { formatPeriod, formatPlace } from '../../../../lib/words/format.ts';
import { formatWhole } from '../../../../lib/words/format-quantity.ts';
import { decidingCheck, signedCheckedWords } from '../../../../lib/words/standing-words.ts';

/** A lone claim set in type: the number with its hedge, its sentence, and everything that belongs to it: hedge, period, print, place, caveat, check. */
export function MetricSentence({ row }: { row: ClaimRow }) {
  const check = decidingCheck(row);
  return (
    <article className="metric-sentence" data-claim={row.claimId}>
      <p className="metric-sentence-quantity numeric">
        <a href={claimUrl(row.claimId)}>{capitalise(formatWhole(row))}</a>
      </p>
      <p className="metric-sentence-text">{row.description}</p>
      <p className="metric-sentence-caveat">{row.caveat}</p>
      <dl className="facts">
        <dt>As printed</dt>
        <dd>“{row.asPrinted}”</dd>
        <dt>Period</dt>
        <dd>
          {formatPeriod(row)}
          {row.periodBasis !== null && row.periodNote !== null && (
            <span className="soft">. {row.periodNote}</span>
          )}
        </dd>
        <dt>Who says so</dt>
        <dd>
          {row.attributedTo}, in <a href={sourceUrl(row.articleSlug)}>{row.articleShort}</a>,{' '}
          {row.articleGenre}
        </dd>
        <dt>Where</dt>
        <dd>{formatPlace(row)}</dd>
        <dt>Where else</dt>
        <dd>
          {signedCheckedWords(row)}
          {check !== undefined && `: ${formatWho(check)}`}
        </dd>
      </dl>
    </article>
  );
}
