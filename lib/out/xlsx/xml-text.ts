const NAMED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const MARKUP = /[&<>"]/g;

/** What XML 1.0 can't hold, and the carriage return, which its readers turn into a line feed. */
const UNWRITABLE = /(?![\t\n\x7f-\x9f])\p{Cc}|[\ufffe\uffff]|\p{Surrogate}/gu;
/** What a reader of workbooks would take for such a character. */
const LOOKS_ESCAPED = /_(?=x[\dA-Fa-f]{4}_)/g;
const IS_PLAIN = /^[ !#-%'-;=?-^`-~\u00a0-\ud7ff]*$/;

/** A text in a cell (ECMA-376, part 1, 22.9.2.19, ST_Xstring): what XML can't hold stands as `_x000D_`. */
export function cellText(text: string): string {
  if (IS_PLAIN.test(text)) return text;
  return text
    .replace(LOOKS_ESCAPED, '_x005F_')
    .replace(UNWRITABLE, (found) => `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(MARKUP, (found) => NAMED[found] ?? found);
}

/** A text in an attribute or an element of a workbook's other parts, which hold no escapes: a space stands for what XML can't hold. */
export function attributeText(text: string): string {
  return text.replace(UNWRITABLE, ' ').replace(MARKUP, (found) => NAMED[found] ?? found);
}
