/** The words of a text in lower case, without digits and marks. */
export function wordsOf(text = ''): string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}
