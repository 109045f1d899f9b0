import { describe, expect, it } from 'vitest';
import { statedLabels } from '../../app/_charts/forms/beside/stated-labels.ts';
import { marginWords, toMark } from '../../lib/chart/chart-mark.ts';
import { aClaimRow, aParticipant } from '../support/claim-row.ts';

const MARGIN = { qualifier: 'stated', lower: 45, lowerExclusive: false, upper: 55 } as const;

describe('toMark(row, n, label)', () => {
  it('carries all that a mark shows, says and links to', () => {
    expect(toMark(aClaimRow(), 3, 'Trier')).toEqual([
      {
        ...{ key: 'town-libraries-01', n: 3, claimId: 'town-libraries-01', label: 'Trier' },
        ...{ value: 50, qualifier: 'more_than', valueLabel: 'more than 50', margin: null },
        ...{ lower: 50, lowerExclusive: true, upper: null, upperExclusive: false },
        spoken:
          'Trier: more than 50 libraries, to 31 March 2021 (inferred by us). Gazette 2021, 3rd paragraph, under “Open doors”; Library Board; not checked.',
      },
    ]);
  });

  it('writes a printed margin behind the value', () => {
    expect(toMark(aClaimRow(MARGIN), 1, 'x')).toMatchObject([
      { valueLabel: '50 (45 to 55)', margin: '45 to 55' },
    ]);
  });

  it.each([{ value: null }, { qualifier: null }, { restates: 'another-01' }])('is none of %j', (part) => {
    expect(toMark(aClaimRow(part), 1, 'x')).toEqual([]);
  });

  it('speaks a percentage with its unit, and by its sign where it has none', () => {
    const spoken = (unit: string | null) =>
      toMark(
        aClaimRow({ measure: 'percentage', unit, value: 83, qualifier: 'stated', lower: null }),
        1,
        'x',
      )[0]?.spoken;
    expect(spoken('percent of adults')).toMatch(/^x: 83 percent of adults, to /);
    expect(spoken(null)).toMatch(/^x: 83%, to /);
  });
});

describe('statedLabels(rows, rowsBy)', () => {
  it('names the one stated value by article and date, without the year that the article’s short name ends in', () => {
    expect(statedLabels([aClaimRow()], 'provider')).toEqual(['Gazette, April 2021']);
    expect(
      statedLabels([aClaimRow({ articlePublished: null, articleShort: 'Gazette 2021 b' })], 'provider'),
    ).toEqual(['Gazette 2021 b']);
  });

  it('names several by their rows too', () => {
    const rows = [
      aClaimRow(),
      aClaimRow({ entities: [aParticipant('Trier'), aParticipant('Metz', 'recipient')] }),
    ];
    expect(statedLabels(rows, 'recipient')).toEqual([
      'Luxembourg (Gazette, April 2021)',
      'Metz (Gazette, April 2021)',
    ]);
  });
});

describe('marginWords(row)', () => {
  it('says a margin that is printed, and nothing of the bounds of a hedge', () => {
    expect(marginWords(aClaimRow(MARGIN))).toBe(', with a printed margin of 45 to 55');
    expect(marginWords(aClaimRow())).toBe('');
  });
});
