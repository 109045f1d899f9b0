/** The footnote sign of another source's value: a, b, c …, where the article's own values have numerals. */
export function otherLetter(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : otherLetter(Math.floor(index / 26) - 1) + letter;
}
