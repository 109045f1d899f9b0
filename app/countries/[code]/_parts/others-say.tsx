import { checksUrl } from '../../../../lib/filter/urls.ts';
import type { CheckBeside } from '../../../../lib/model/checks-by-claims.ts';
import { formatCount } from '../../../../lib/words/format.ts';
import { CheckPairs } from '../../../_components/check-pairs.tsx';

type Props = { checks: readonly CheckBeside[]; more: number };

/** What other sources say of the claims on the page, folded: a long list that not every reader has come for. */
export function OthersSay({ checks, more }: Props) {
  if (checks.length === 0) return null;
  return (
    <section aria-labelledby="checks">
      <h2 id="checks">What other sources say</h2>
      <details className="country-checks">
        <summary>{formatCount(checks.length + more, 'check')} of these claims</summary>
        <CheckPairs checks={checks} linked />
        {more > 0 && (
          <p className="small">
            {formatCount(more, 'more check')} of them are <a href={checksUrl()}>among all checks</a>.
          </p>
        )}
      </details>
    </section>
  );
}
