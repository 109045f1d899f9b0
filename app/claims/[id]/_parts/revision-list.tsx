import type { RevisionRow } from '../../../../lib/model/rows.ts';
import { capitalise } from '../../../../lib/words/claim-headline.ts';
import { causeWords, fieldWords, valueWords } from '../../../../lib/words/correction-words.ts';
import { DateText } from '../../../_components/date-text.tsx';

/** What was changed in a claim since it was recorded: what was, what is, when, why. Old values stay readable. */
export function RevisionList({
  revisions,
  unit,
}: {
  revisions: readonly RevisionRow[];
  unit: string | null;
}) {
  if (revisions.length === 0) return <p>No revisions: the claim stands as it was first recorded.</p>;
  return (
    <ol className="revision-list">
      {revisions.map((revision) => (
        <li key={revision.position}>
          <DateText date={revision.on} />, {fieldWords(revision.field)}: was{' '}
          {valueWords(revision.field, revision.was, unit)}, is{' '}
          {valueWords(revision.field, revision.now, unit)}. {revision.why}{' '}
          {capitalise(causeWords(revision.cause))}.
        </li>
      ))}
    </ol>
  );
}
