/**
 * The widths in px at which charts are drawn on the server: labels above their marks on a phone, beside them from 480 px
 * on. figure.css shows the largest that fits and draws it out to its column, and the live chart takes the same. 280 fits a
 * phone of 320, and a laptop at 400 % zoom.
 */
export const DRAWING_WIDTHS = [280, 480] as const;
