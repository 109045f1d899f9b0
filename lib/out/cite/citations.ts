import { formatApa } from './apa.ts';
import { formatBibtex } from './bibtex.ts';
import type { CslItem } from './csl.ts';
import { formatRis } from './ris.ts';

/** One bibliography: first what is cited, then what it rests on. */
export type Bibliography = { cited: CslItem; restsOn: readonly CslItem[] };

/** One bibliography in the forms that readers copy from a page. */
export type Citations = { apa: string; bibtex: string; ris: string };

/** What a page shows of a bibliography; of APA, what is cited stands first, then the rest by author and title. */
export function formatCitations({ cited, restsOn }: Bibliography): Citations {
  const apa = [formatApa([cited]), formatApa(restsOn)].filter((text) => text !== '').join('\n');
  const items = [cited, ...restsOn];
  return { apa, bibtex: formatBibtex(items), ris: formatRis(items) };
}
