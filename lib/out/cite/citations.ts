import { formatApa } from './apa.ts';
import { formatBibtex } from './bibtex.ts';
import type { CslItem } from './csl.ts';
import { formatRis } from './ris.ts';

/** The forms that stand at addresses of their own, by the ending of these. */
export const CITATION_FORMS = ['bib', 'ris', 'csl.json'] as const;
export type CitationForm = (typeof CITATION_FORMS)[number];

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

const FORMATS: Record<CitationForm, (items: readonly CslItem[]) => string> = {
  bib: formatBibtex,
  ris: formatRis,
  'csl.json': (items) => JSON.stringify(items, null, 2),
};

/** The same as a file, with the text that its page shows. */
export function formatCitationFile({ cited, restsOn }: Bibliography, form: CitationForm): string {
  return `${FORMATS[form]([cited, ...restsOn])}\n`;
}
