/** The mark that a reader points at or has in focus: its footnote sign, and where the pointer came in, in px. */
export type ActiveMark = { note: string; x: number | null };
