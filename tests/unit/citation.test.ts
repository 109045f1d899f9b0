import { describe, expect, test } from 'vitest';
import { chartSentence, claimSentence, claimTitle, sourceSentence } from '../../lib/out/citation.ts';
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
