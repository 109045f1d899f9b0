import { collectProblems, type QueryProblem, readSingle } from './query-reader.ts';

/** The tabs of the explorer: what was chosen as charts, on a map, or as rows alone. */
export const EXPLORER_VIEWS = ['charts', 'map', 'table'] as const;
export type ExplorerView = (typeof EXPLORER_VIEWS)[number];

/** The parameter of the explorer's page that names its tab; data addresses have no tabs. */
export const VIEW_PARAMETER = 'view';

/** The tab of an address that names none: charts, and on a further page of rows the table. */
export function usualView(after: string | null | undefined): ExplorerView {
  return after ? 'table' : 'charts';
}

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
