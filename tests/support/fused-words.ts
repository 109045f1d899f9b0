/** Elements around which every program that turns a page into text sets a space or a line of its own. */
const BLOCKS = new Set(
  'address article aside blockquote body br button caption dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html input legend li link main meta nav ol option p pre search section select summary table tbody td textarea tfoot th thead tr ul'.split(
    ' ',
  ),
);
const UNREAD = /<(script|style|template)\b[^>]*>[\s\S]*?<\/\1>|<!--[\s\S]*?-->|<!doctype[^>]*>/gi;
const TOKEN = /<\/?([a-z][\w:-]*)[^>]*>|([^<]+)/gi;
const ENDS_A_WORD = /[\p{L}\p{N}%.,;:!?”’)\]]$/u;
const BEGINS_A_WORD = /^[\p{L}\p{N}“‘([¶¬–−]/u;

/**
 * Where two texts of markup stand next to each other without a space, although they belong to different elements: a number
 * and its note, a label and its unit. What copies, reads or indexes the text makes one word of them. Each as `left|right`.
 */
export function listFusedWords(markup: string): string[] {
  const found: string[] = [];
  let before = '';
  let isParted = true;
  for (const [, tag, text] of markup.replaceAll(UNREAD, '').matchAll(TOKEN)) {
    if (tag !== undefined) {
      isParted ||= BLOCKS.has(tag.toLowerCase());
      continue;
    }
    const words = decode(text ?? '');
    if (!isParted && ENDS_A_WORD.test(before) && BEGINS_A_WORD.test(words))
      found.push(`${before.slice(-24)}|${words.slice(0, 24)}`);
    before = words;
    isParted = false;
  }
  return found;
}

function decode(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&nbsp;', '\u00a0')
    .replaceAll('&amp;', '&');
}
