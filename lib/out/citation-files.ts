import { CITATION_FORMS, type CitationForm, citationFileUrl } from '../filter/urls.ts';
import { formatBibtex } from './cite/bibtex.ts';
import type { Bibliography } from './cite/citations.ts';
import type { CslItem } from './cite/csl.ts';
import { formatRis } from './cite/ris.ts';
import { CONTENT_TYPES, MEDIA_TYPES } from './media-types.ts';

/** What a form is called, what it is as a file, and how it is written. */
const FORMS: Record<CitationForm, { name: string; type: 'bibtex' | 'ris' | 'csl'; write: Writer }> = {
  bib: { name: 'BibTeX', type: 'bibtex', write: formatBibtex },
  ris: { name: 'RIS', type: 'ris', write: formatRis },
  'csl.json': { name: 'CSL-JSON', type: 'csl', write: (items) => JSON.stringify(items, null, 2) },
};
type Writer = (items: readonly CslItem[]) => string;

/** A bibliography as a file, with the text that its page shows, and what the file is. */
export function formatCitationFile({ cited, restsOn }: Bibliography, form: CitationForm) {
  const { type, write } = FORMS[form];
  return { text: `${write([cited, ...restsOn])}\n`, contentType: CONTENT_TYPES[type] };
}

/** The files of a bibliography whose page stands at `cite`. */
export function listCitationFiles(cite: string): { name: string; type: string; href: string }[] {
  return CITATION_FORMS.map((form) => {
    const { name, type } = FORMS[form];
    return { name, type: MEDIA_TYPES[type], href: citationFileUrl(cite, form) };
  });
}
