import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, it } from 'vitest';
import { CITATION_FORMS } from '../../../lib/filter/urls.ts';
import { formatCitationFile, listCitationFiles } from '../../../lib/out/citation-files.ts';
import { formatCitations } from '../../../lib/out/cite/citations.ts';
import { toCslPage, toCslSource } from '../../../lib/out/cite/csl.ts';
import { CITED_SOURCES } from '../../support/cited-sources.ts';

const cited = toCslPage('Ferries & “boats”', 'https://m.example/claims/a-01', {
  ...{ version: 'abc', dated: '2021-05-02' },
});
const bibliography = { cited, restsOn: CITED_SOURCES.map(toCslSource) };
const items = [cited, ...bibliography.restsOn];

type Entry = { title: string; issued?: { 'date-parts'?: number[][] }; URL?: string };

describe('formatCitationFile(bibliography, form)', () => {
  it.each(CITATION_FORMS)('as %s has every entry with title, date and address for citation-js', (form) => {
    const { text } = formatCitationFile(bibliography, form);
    const read = new Cite(text).data as Entry[];
    expect(read.map(({ title }) => title.replace(/<[^>]+>/g, ''))).toEqual(items.map(({ title }) => title));
    expect(read.map(({ issued }) => issued?.['date-parts']?.[0]?.[0])).toEqual(
      items.map(({ issued }) => issued?.['date-parts'][0]?.[0]),
    );
    expect(read.map(({ URL }) => URL)).toEqual(items.map(({ URL }) => URL));
  });

  it('has the texts that pages show', () => {
    const { bibtex, ris } = formatCitations(bibliography);
    expect(formatCitationFile(bibliography, 'bib').text).toBe(`${bibtex}\n`);
    expect(formatCitationFile(bibliography, 'ris').text).toBe(`${ris}\n`);
  });
});

describe('formatCitations(bibliography)', () => {
  it('has in APA what is cited first, then the rest by author, each once', () => {
    const lines = formatCitations(bibliography).apa.split('\n');
    expect(lines).toHaveLength(items.length);
    expect(lines[0]).toBe('Cited Metrics. (2021, May 2). Ferries & “boats.” https://m.example/claims/a-01');
  });
});

describe('listCitationFiles(cite)', () => {
  it.each([
    ['/claims/a-01/cite', '/claims/a-01.bib'],
    ['/claims.cite?country=SWE', '/claims.bib?country=SWE'],
    ['/claims.cite', '/claims.bib'],
  ])('of %s begins with %s', (cite, href) => {
    expect(listCitationFiles(cite)[0]).toEqual({ name: 'BibTeX', type: 'application/x-bibtex', href });
  });
});
