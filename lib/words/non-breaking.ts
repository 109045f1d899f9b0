/**
 * The same line with spaces that don't break between a currency or a number and what it counts, `USD 5 billion`, nor before
 * a dot that parts two statements.
 */
export function withNonBreakingSpaces(line: string): string {
  return line.replaceAll(
    /(?<=\b[A-Z]{3}) (?=\d)|(?<=\d) (?=(?:percent|million|billion)\b)| (?=· )/g,
    '\u00a0',
  );
}
