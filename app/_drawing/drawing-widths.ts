/**
 * The widths in px at which charts are drawn on the server; figure.css shows the largest that fits its column, and the
 * live chart takes the same. 280 fits a phone of 320, and a laptop at 400 % zoom.
 */
export const DRAWING_WIDTHS = [280, 324, 480, 640] as const;
