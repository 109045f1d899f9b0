import { cutWords } from '../../lib/filter/count-words.ts';
import type { Facet } from '../../lib/filter/filter-query.ts';
import type { FacetChoice } from '../../lib/model/rows.ts';

type Props = { facet: Facet; choices: readonly FacetChoice[] };

/** The last line of a select whose choices are not all there, which says so. */
export function MoreChoicesNote({ facet, choices }: Props) {
  const words = cutWords(facet, choices);
  return words === undefined ? null : <option disabled>… {words}</option>;
}
