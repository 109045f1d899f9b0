import { EXPLORER_VIEWS, type ExplorerView, usualView, VIEW_PARAMETER } from './explorer-view.ts';
import { collectProblems, type QueryProblem, readSingle } from './query-reader.ts';

/**
 * The tab that an address asks for, the usual one unless it says otherwise; `after` is the cursor that it gave, where that
 * is one. What is no tab is named in `problems`.
 */
export function parseView(
  query: URLSearchParams,
  after: string | null,
): { view: ExplorerView; problems: QueryProblem[] } {
  const { problems, report } = collectProblems();
  const found = readSingle(query, VIEW_PARAMETER, report);
  const known = EXPLORER_VIEWS.find((view) => view === found);
  if (found !== null && known === undefined)
    report(VIEW_PARAMETER, found, `A view is one of ${EXPLORER_VIEWS.join(', ')}.`);
  return { view: known ?? usualView(after), problems };
}
