import { claimsWords } from '../../../lib/filter/count-words.ts';
import type { PartWords } from '../../../lib/filter/describe-filter.ts';
import { NOTHING_FOR } from '../../../lib/filter/filter-words.ts';
import { explorerUrl } from '../../../lib/filter/urls.ts';
import type { Relaxation, WordRelaxations } from '../../_data/read-exclusions.ts';
import { WordsLess } from './words-less.tsx';

type Props = {
  alone: readonly PartWords[];
  pairs: readonly (readonly [PartWords, PartWords])[];
  relaxations: readonly Relaxation[];
  words: readonly WordRelaxations[];
};

/** Says which parts of a filter leave nothing over, and offers to take each off. */
export function NoClaims({ alone, pairs, relaxations, words }: Props) {
  return (
    <section className="no-claims" aria-labelledby="no-claims">
      <h2 id="no-claims">No claim fits all of this</h2>
      <ul>
        {alone.map(({ part, words }) => (
          <li key={part}>{NOTHING_FOR[part](words)}</li>
        ))}
        {pairs.map(([one, two]) => (
          <li key={`${one.part} ${two.part}`}>
            {one.words} and {two.words} exclude each other: no claim has both.
          </li>
        ))}
        {alone.length === 0 && pairs.length === 0 && (
          <li>Any two of these filters have claims in common; all of them together have none.</li>
        )}
      </ul>
      <WordsLess words={words} />
      {alone.some(({ part }) => part === 'q') && <WordsHint />}
      <p>What can be taken off:</p>
      <ul>
        {relaxations.map(({ words: name, filter, count }) => (
          <li key={name}>
            <a href={explorerUrl(filter)}>Without {name}</a>:{' '}
            {count.claims === 0 ? 'still none' : claimsWords(count)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function WordsHint() {
  return (
    <p>
      A word may be begun only, a number stands whole: “unfav” finds unfavourable, “2 billion” and “two
      billion” find the same. What there is to find is listed by <a href="/metrics">metric</a>,{' '}
      <a href="/countries">country</a> and <a href="/sources">source</a>.
    </p>
  );
}
