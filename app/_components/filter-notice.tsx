import type { FilterProblem } from '../../lib/filter.ts';
import { formatCount } from '../../lib/format.ts';
import { Notice } from './notice.tsx';

const SHOWN = 8;

/** Names every part of an address that could not be used, and what would be right; the rest has been applied. */
export function FilterNotice({ problems }: { problems: readonly FilterProblem[] }) {
  if (problems.length === 0) return null;
  const more = problems.length - SHOWN;
  return (
    <Notice>
      <p>
        {problems.length === 1 ? 'One part' : `${problems.length} parts`} of this address could not be used.
        The claims below follow the rest of it.
      </p>
      <ul className="filter-notice-list">
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
