/** Between the facts of a note; it stays with the fact before it, so that no line starts with a dot. */
export const SEPARATOR = '\u00a0· ';
