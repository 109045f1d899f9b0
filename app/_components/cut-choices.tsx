import type { FacetChoice } from '../../lib/rows.ts';
import { cutWords } from './count-words.ts';

/** The last line of a select whose choices are not all there, which says so. */
export function CutChoices({ choices }: { choices: readonly FacetChoice[] }) {
  const words = cutWords(choices);
  return words === undefined ? null : <option disabled>… {words}</option>;
}
