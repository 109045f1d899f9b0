import type { QueryProblem } from '../../lib/filter/query-reader.ts';
import { formatCount } from '../../lib/words/format.ts';
import { Notice } from './notice.tsx';

const SHOWN = 8;

type Props = {
  problems: readonly QueryProblem[];
  /** What stands below and follows the rest of the address. */
  what: string;
};

/** Names every part of an address that could not be used, and what would be right; the rest has been applied. */
export function QueryNotice({ problems, what }: Props) {
  if (problems.length === 0) return null;
  const more = problems.length - SHOWN;
  return (
    <Notice>
      <p>
        {problems.length === 1 ? 'One part' : `${problems.length} parts`} of this address could not be used.{' '}
        {what} below follow the rest of it.
      </p>
      <ul className="notice-list">
        {problems.slice(0, SHOWN).map(({ parameter, found, message }) => (
          <li key={`${parameter} ${found}`}>
            <code>{parameter}</code>: found “{found}”. {message}
          </li>
        ))}
        {more > 0 && <li>And {formatCount(more, 'more problem')} of this kind.</li>}
      </ul>
    </Notice>
  );
}
