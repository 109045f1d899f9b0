import { claimUrl, explorerUrl, sourceUrl } from '../../lib/filter/urls.ts';
import { toClaimHeadline } from '../../lib/words/claim-headline.ts';
import { formatNumber, formatPeriod } from '../../lib/words/format.ts';
import { formatInterval } from '../../lib/words/format-quantity.ts';
import { SEPARATOR } from '../../lib/words/separator.ts';
import { checkedWords } from '../../lib/words/standing-words.ts';
import type { ListedNumber } from '../_data/read-front-page.ts';
import { SmallMarkDrawing } from './small-mark-drawing.tsx';

type Props = { numbers: readonly ListedNumber[]; figures: number };

/** The newest numbers that no chart above draws, each on its metric's own axis, with who says so and where else it was seen. */
export function FrontNumbers({ numbers, figures }: Props) {
  return (
    <section className="front-numbers" aria-labelledby="numbers">
      <div className="front-list-head">
        <h2 id="numbers">{numbers.length === 0 ? 'Numbers' : 'More numbers'}</h2>
        <a href={explorerUrl({ kind: ['figure'] })}>All {formatNumber(figures)} →</a>
      </div>
      <ul>
        {numbers.map((number) => (
          <NumberEntry key={number.row.claimId} number={number} />
        ))}
      </ul>
    </section>
  );
}

function NumberEntry({ number: { row, rowsBy, mark } }: { number: ListedNumber }) {
  const { what } = toClaimHeadline(row, rowsBy);
  const known = [formatInterval(row), checkedWords(row), formatPeriod(row)].filter(Boolean);
  return (
    <li data-claim={row.claimId}>
      <p className="front-number">
        <a href={claimUrl(row.claimId)}>“{row.asPrinted}”</a> {what}
      </p>
      {mark !== null && <SmallMarkDrawing mark={mark} />}
      <p className="front-number-known">
        <a href={sourceUrl(row.articleSlug)}>{row.articleShort}</a>
        {SEPARATOR}
        {known.join(SEPARATOR)}
      </p>
    </li>
  );
}
