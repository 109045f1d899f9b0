/** For what a mark's link says already: screen readers hear each mark once, whole, and not its pieces. */
export const SILENT = { 'aria-hidden': true } as const;
