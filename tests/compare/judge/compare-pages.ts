import { type Difference, findDifference } from './difference.ts';
import type { NormalPage } from './normalise-html.ts';

/** Two pages: whether what a reader is given differs, or else only the markup around it. */
export function comparePages(first: NormalPage, second: NormalPage): Difference[] {
  const text = findDifference('text', first.text, second.text);
  const markup = findDifference('markup only', first.markup, second.markup);
  return [text ?? markup ?? []].flat();
}
