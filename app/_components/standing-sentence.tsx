import { Fragment } from 'react';
import { checksUrl } from '../../lib/filter/urls.ts';
import type { StandingCounts } from '../../lib/model/standing.ts';
import { formatCount } from '../../lib/words/format.ts';
import { standingParts } from '../../lib/words/standing-words.ts';

/** How sure it is, as a sentence: how many figures have which standing, each part leading to its dated facts. */
export function StandingSentence({ counts, className }: { counts: StandingCounts; className: string }) {
  const parts = standingParts(counts);
  if (parts.length === 0) return null;
  return (
    <p className={className} data-counts>
      Of {formatCount(counts.figures, 'figure')},{' '}
      {parts.map(({ standing, count, before, after }, index) => (
        <Fragment key={standing}>
          {index > 0 && (index === parts.length - 1 ? '; ' : ', ')}
          <a href={checksUrl(standing)}>
            {before}
            <b className="numeric" data-count={standing}>
              {count}
            </b>
            {after}
          </a>
        </Fragment>
      ))}
      .
    </p>
  );
}
