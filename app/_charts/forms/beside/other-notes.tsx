import type { Chart } from '../../../../lib/chart/chart.ts';
import { claimUrl } from '../../../../lib/filter/urls.ts';
import { VERDICT_WORDS } from '../../../../lib/words/labels.ts';
import { SEPARATOR } from '../../../../lib/words/separator.ts';
import type { BesideData } from './beside-data.ts';
import { otherLetter } from './other-letter.ts';
import { otherWords } from './other-mark.ts';

/** What other sources say, as lettered notes: dated facts beside the article's, with our label in a word. */
export function OtherNotes({ chart }: { chart: Chart & BesideData }) {
  const claim = chart.marks[0];
  if (chart.others.length === 0 || claim === undefined) return null;
  return (
    <>
      <p className="figure-notes-from">Beside it, what other sources say</p>
      <ul className="figure-notes-list">
        {chart.others.map((other, index) => (
          <li key={other.key} className="figure-note figure-note-other" data-note={otherLetter(index)}>
            <span className="figure-note-sign">{otherLetter(index)}</span>{' '}
            <div>
              <p className="figure-note-claim">
                <a href={`${claimUrl(claim.claimId)}#${encodeURIComponent(other.checkId)}`}>{other.label}</a>
              </p>
              <p className="figure-note-detail">
                {otherWords(other)}
                {SEPARATOR}check of the article’s figure:{' '}
                <em className="figure-note-check">{VERDICT_WORDS[other.verdict]}</em>
              </p>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
