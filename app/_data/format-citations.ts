import 'server-only';
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { formatApa } from '../../lib/out/apa.ts';
import type { Citations, CslItem } from '../../lib/out/citation.ts';

// Keys are our own ids, hyphens and all, so that an entry keeps its name when a title is corrected.
Object.assign(plugins.config.get('@bibtex').format, { useIdAsLabel: true, checkLabel: false });

/** Writes CSL items as plain text (APA), BibTeX and RIS: first what is cited, then what it rests on, by author and title. */
export function formatCitations(cited: CslItem, restsOn: readonly CslItem[]): Citations {
  const items = [cited, ...restsOn];
  return {
    apa: [formatApa([cited]), formatApa(restsOn)].filter((text) => text !== '').join('\n'),
    bibtex: formatEntries(items, 'bibtex'),
    ris: formatEntries(items, 'ris'),
  };
}

/** Entries alone, without a bibliography in prose: many sources come batch by batch. */
export function formatEntries(items: readonly CslItem[], format: 'bibtex' | 'ris'): string {
  const text = String(new Cite(items).format(format)).trim();
  return format === 'bibtex' ? withDays(text) : withWholeLines(text, items);
}

/** citation-js 0.8 cuts RIS lines at 70 characters, within words and addresses, and ids at 20: readers want them whole. */
function withWholeLines(ris: string, items: readonly CslItem[]): string {
  const lines: string[] = [];
  for (const line of ris.split(/\r?\n/)) {
    const isContinued = !RIS_TAG.test(line) && line !== '' && lines.length > 0;
    if (isContinued) lines.push((lines.pop() ?? '') + line);
    else lines.push(line);
  }
  const ids = items.map(({ id }) => id);
  return lines.map((line) => (line.startsWith('ID  - ') ? `ID  - ${ids.shift() ?? ''}` : line)).join('\n');
}

const RIS_TAG = /^[A-Z][A-Z0-9] {2}-( |$)/;

/** citation-js 0.8 writes a day into the month, as `month = {nov 21}`; BibTeX has the month as a macro and no such day. */
function withDays(bibtex: string): string {
  return bibtex.replace(/month = \{([a-z]{3}) (\d{1,2})\}/g, 'month = $1,\n\tday = {$2}');
}
