/** Markup in memory takes two bytes a letter where it holds a dash or a quotation mark, as ours does. */
export function markupBytes(markup: string): number {
  return 2 * markup.length;
}
