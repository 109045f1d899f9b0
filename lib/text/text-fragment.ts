const DIRECTIVE = ':~:';

/** Percent-encodes the text of a directive: "-", "," and "&" have a meaning of their own there. */
function encodeDirective(phrase: string): string {
  return encodeURIComponent(phrase.trim().replace(/\s+/gu, ' ')).replaceAll('-', '%2D');
}

/**
 * A link that scrolls to the phrase and marks it (WICG Scroll to Text Fragment). Browsers take the first match:
 * use it where the locator says `unique_in_article`. Keeps a fragment the address has, replaces a directive.
 */
export function toTextFragment(url: string, phrase: string): string {
  const [address = ''] = url.split(DIRECTIVE);
  const hash = address.includes('#') ? '' : '#';
  return `${address}${hash}${DIRECTIVE}text=${encodeDirective(phrase)}`;
}
