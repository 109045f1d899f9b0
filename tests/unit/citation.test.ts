import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import { parse as parseRis } from 'astrocite-ris';
import { describe, expect, test } from 'vitest';
import { formatCitations } from '../../app/_data/format-citations.ts';
import {
  chartSentence,
  claimSentence,
  claimTitle,
  sourceSentence,
  toCslPage,
  toCslSource,
} from '../../lib/out/citation.ts';
import { aClaimRow, aParticipant, aSourceRow } from '../support/claim-row.ts';

const STATE = { version: 'abc123def456', dated: '2021-05-02' };
const URL_OF_CLAIM = 'https://metrics.example.org/claims/town-libraries-01';

describe('claimSentence(row, url, state)', () => {
  const sentence = claimSentence(aClaimRow(), URL_OF_CLAIM, STATE);

  test('carries the whole number: hedge, unit, of whom, period, and who states it', () => {
    expect(sentence).toContain(
      '[more than 50 libraries; from: Luxembourg; to 31 March 2021 (inferred by us); stated by: Library Board]',
    );
  });

  test('tells where else it was seen', () => {
    const row = aClaimRow({ standing: 'reported' });
    expect(claimSentence(row, URL_OF_CLAIM, STATE)).toContain('. Also seen elsewhere. Cited Metrics');
  });

  test('begins with a withdrawal or a correction', () => {
    const revised = { revisedOn: '2021-05-03' };
    expect(claimSentence(aClaimRow(revised), URL_OF_CLAIM, STATE)).toMatch(
      /^\[Corrected on 3 May 2021\] The/,
    );
    const withdrawn = aClaimRow({ ...revised, withdrawnOn: '2021-06-01' });
    expect(claimSentence(withdrawn, URL_OF_CLAIM, STATE)).toMatch(/^\[Withdrawn on 1 June 2021\] The/);
  });

  test('says who states it, in what kind of piece, when and where', () => {
    expect(sentence).toContain(
      'Ada Example (Example Foundation), “Sunday, in the reading room”, analysis, The Example Gazette, April 2021, 3rd paragraph, under “Open doors”',
    );
  });

  test('ends in data version, date and address', () => {
    expect(sentence).toMatch(
      /Cited Metrics, data version abc123def456 of 2 May 2021: https:\/\/metrics\.example\.org\/claims\/town-libraries-01$/,
    );
  });

  test('adds no quantity to a relation, but who to whom', () => {
    const row = aClaimRow({ kind: 'relation', value: null });
    expect(claimSentence(row, URL_OF_CLAIM, STATE)).toContain('[from: Luxembourg; to 31');
  });
});

describe('claimTitle(row)', () => {
  test('names what, of whom, the whole number, and whose', () => {
    expect(claimTitle(aClaimRow())).toBe(
      'Libraries open on Sundays (from: Luxembourg): more than 50 libraries, to 31 March 2021 (inferred by us). Gazette 2021, 3rd paragraph, under “Open doors” [claim town-libraries-01]',
    );
  });

  test('has no percent sign for percentage points', () => {
    const row = aClaimRow({
      ...{ value: -9, measure: 'percentage', unit: 'percentage points', qualifier: 'stated' },
    });
    expect(claimTitle(row)).toContain(': −9 percentage points');
    expect(claimTitle(row)).not.toContain('%');
  });

  test('is another for each claim', () => {
    expect(claimTitle(aClaimRow({ claimId: 'town-libraries-02' }))).not.toBe(claimTitle(aClaimRow()));
  });
});

test('no sentence has a filler for a publisher that is not known', () => {
  const url = URL_OF_CLAIM;
  const row = aClaimRow({ articlePublisher: null, primaryPublisher: null });
  const chart = { title: 'Libraries', subtitle: 'Libraries', metrics: [] };
  const said = [
    claimSentence(row, url, STATE),
    chartSentence(chart, [row], url, STATE),
    sourceSentence(aSourceRow({ publisher: null }), url, STATE),
  ];
  for (const sentence of said) {
    expect(sentence).toContain(', publisher not known, April 2021');
    expect(sentence).not.toContain('null');
  }
});

describe('chartSentence(chart, rows, url, state)', () => {
  const chart = {
    title: 'Libraries by town',
    subtitle: 'Libraries',
    metrics: [{ rowsBy: 'provider' as const }],
  };
  const rows = ['Trier', 'Metz'].map((name, index) =>
    aClaimRow({
      ...{ entities: [aParticipant(name)], standing: index === 0 ? 'reported' : 'differs' },
      ...{ revisedOn: index === 0 ? null : '2021-05-03' },
    }),
  );

  test('gives each number with whose it is, and what was corrected', () => {
    expect(chartSentence(chart, rows, URL_OF_CLAIM, STATE)).toContain(
      '[Trier: more than 50 libraries; Metz: more than 50 libraries (corrected on 3 May 2021)]',
    );
  });

  test('says a statistic once, where the labels name it', () => {
    const told = rows.map((row, index) => ({
      ...row,
      statistic: (['mean', 'median'] as const)[index] ?? null,
    }));
    expect(chartSentence(chart, told, URL_OF_CLAIM, STATE)).toContain(
      '[Trier, mean: more than 50 libraries; Metz, median: more than 50 libraries (corrected',
    );
  });

  test('tells where the numbers were seen: once where they share it, else how many have which', () => {
    expect(chartSentence(chart, rows, URL_OF_CLAIM, STATE)).toContain(
      'Another document says otherwise: 1; also seen elsewhere: 1.',
    );
    const shared = rows.map((row) => ({ ...row, standing: 'reported' as const }));
    expect(chartSentence(chart, shared, URL_OF_CLAIM, STATE)).toContain(' Also seen elsewhere. Cited');
  });

  test('lists twelve numbers, and says how many more there are', () => {
    const many = Array.from({ length: 14 }, () => aClaimRow());
    expect(chartSentence(chart, many, URL_OF_CLAIM, STATE)).toContain('; and 2 more]');
  });
});

describe('toCslSource(source)', () => {
  test('leaves out what is not known instead of making it up', () => {
    const item = toCslSource(aSourceRow({ publishedDate: null, address: null }));
    expect(item).not.toHaveProperty('issued');
    expect(item).not.toHaveProperty('URL');
  });

  test('keeps a date at the precision that is known', () => {
    expect(toCslSource(aSourceRow({ publishedDate: '2021-04' })).issued).toEqual({
      'date-parts': [[2021, 4]],
    });
  });

  test('names the publisher where there is no author', () => {
    expect(toCslSource(aSourceRow({ authors: [] })).author).toEqual([{ literal: 'The Example Gazette' }]);
  });

  test.each(['article', 'report'] as const)(
    'names nobody for a %s whose publisher is not known either',
    (kind) => {
      const unknown = aSourceRow({ kind, publisher: null, authors: [] });
      const item = toCslSource(unknown);
      expect(Object.keys(item)).toEqual(['id', 'type', 'title', 'issued', 'genre', 'URL']);
      const { apa, bibtex, ris } = formatCitations(item, []);
      expect(apa).toMatch(/^Sunday, in the reading room \[Opinion piece\]\. \(2021[^)]*\)\. https:/);
      expect(bibtex).not.toMatch(/author|journal|publisher|institution|not known|null/i);
      expect(ris).not.toMatch(/^(AU|PB|T2|JO) /m);
    },
  );
});

test.each([
  ['article', null, '@misc', 'GEN'],
  ['news_report', null, '@misc', 'GEN'],
  ['article', 'The Example Gazette', '@article', 'MGZN'],
  ['report', null, '@techreport', 'RPRT'],
] as const)(
  'formatCitations(%s of publisher %s) is %s and %s: no journal article without a journal',
  (kind, publisher, entry, type) => {
    const { bibtex, ris } = formatCitations(toCslSource(aSourceRow({ kind, publisher })), []);
    expect(bibtex).toMatch(new RegExp(`^${entry}\\{`));
    expect(ris).toMatch(new RegExp(`^TY  - ${type}$`, 'm'));
  },
);

describe('formatCitations(cited, restsOn)', () => {
  const cited = toCslPage('More than 50 libraries & a {brace}', URL_OF_CLAIM, STATE);
  const restsOn = [
    toCslSource(aSourceRow()),
    toCslSource(
      aSourceRow({
        slug: 'library-board-2021',
        kind: 'report',
        title: 'A bindery, and what it binds',
        publisher: 'Board of libraries',
        authors: [],
        publishedDate: null,
        address: null,
      }),
    ),
  ];
  const items = [cited, ...restsOn];
  const { apa, bibtex, ris } = formatCitations(cited, restsOn);

  test('writes APA with an entry for every source: what is cited, then the others by author', () => {
    const lines = apa.split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toContain('Cited Metrics. (2021, May 2).');
    expect(lines[1]).toContain('Board of libraries. (n.d.).');
    expect(lines[2]).toContain('Example, A. (2021, April). Sunday, in the reading room');
  });

  test('writes BibTeX that another library reads with the same titles, authors and keys', () => {
    const { entries, errors } = parseBibtex(bibtex);
    expect(errors).toEqual([]);
    expect(entries.map((entry) => entry.key)).toEqual([
      'claims-town-libraries-01',
      'town-libraries',
      'library-board-2021',
    ]);
    expect(entries[1]?.fields.author).toMatchObject([{ lastName: 'Example', firstName: 'Ada' }]);
    expect(entries[0]?.fields.title).toBe('More than 50 libraries & a {brace}');
    expect(bibtex).toContain('abc123def456');
    expect(bibtex).toMatch(/month = may,\s+day = \{2\}/);
  });

  test.each(['article', 'news_report', 'survey', 'statement'] as const)(
    'names the authors of a %s in RIS',
    (kind) => {
      expect(formatCitations(toCslSource(aSourceRow({ kind })), []).ris).toMatch(/^AU {2}- Example, Ada$/m);
    },
  );

  test('writes RIS with each field in one line, and ids as they are', () => {
    const long = aSourceRow({
      slug: 'a-slug-of-more-than-twenty-characters',
      title: 'Long words '.repeat(20).trim(),
    });
    const { ris } = formatCitations(toCslSource(long), [toCslSource(aSourceRow({ slug: 'another' }))]);
    for (const line of ris.split('\n')) expect(line).toMatch(/^([A-Z][A-Z0-9] {2}-.*)?$/);
    expect(ris).toContain(`TI  - ${long.title}`);
    expect(ris).toMatch(/^ID {2}- a-slug-of-more-than-twenty-characters$/m);
    expect(ris).toMatch(/^ID {2}- another$/m);
  });

  test('writes RIS that another library reads with the same titles, authors and addresses', () => {
    const entries = parseRis(ris);
    expect(entries.map((entry) => entry.title)).toEqual(items.map((item) => item.title));
    expect(entries[1]?.author).toMatchObject([{ family: 'Example', given: 'Ada' }]);
    expect(entries[0]?.URL).toBe(URL_OF_CLAIM);
  });
});
