import { collectProblems, type QueryProblem, readSingle } from './query-reader.ts';

/** The tabs of the explorer: what was chosen as charts, on a map, or as rows alone. */
export const EXPLORER_VIEWS = ['charts', 'map', 'table'] as const;
export type ExplorerView = (typeof EXPLORER_VIEWS)[number];

/** The parameter of the explorer's page that names its tab; data addresses have no tabs. */
export const VIEW_PARAMETER = 'view';

/**
 * The tab that an address asks for: charts unless it says otherwise, and on a further page of rows the table. What is no
 * tab is named in `problems`.
 */
export function parseView(query: URLSearchParams): { view: ExplorerView; problems: QueryProblem[] } {
  const { problems, report } = collectProblems();
  const found = readSingle(query, VIEW_PARAMETER, report);
  const known = EXPLORER_VIEWS.find((view) => view === found);
  if (found !== null && known === undefined)
    report(VIEW_PARAMETER, found, `A view is one of ${EXPLORER_VIEWS.join(', ')}.`);
  return { view: known ?? (query.get('after') ? 'table' : 'charts'), problems };
}
