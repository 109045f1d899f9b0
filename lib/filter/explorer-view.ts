// Apart from the parser: addresses are made in the browser too.

/** The tabs of the explorer: what was chosen as charts, on a map, or as rows alone. */
export const EXPLORER_VIEWS = ['charts', 'map', 'table'] as const;
export type ExplorerView = (typeof EXPLORER_VIEWS)[number];

/** The parameter of the explorer's page that names its tab; data addresses have no tabs. */
export const VIEW_PARAMETER = 'view';

/** The tab of an address that names none: charts, and on a further page of rows the table. */
export function usualView(after: string | null | undefined): ExplorerView {
  return after ? 'table' : 'charts';
}
