import { describe, expect, it } from 'vitest';
import { sortByRowAndDate, toOverTime, wordsOverTime } from '../../app/_charts/forms/series/over-time.ts';
import { toMark } from '../../lib/chart/chart-mark.ts';
import { boundsOf } from '../../lib/model/bounds.ts';
import type { ClaimRow } from '../../lib/model/claim-row.ts';
import { rowLabel } from '../../lib/words/row-label.ts';
import { aClaimRow, aParticipant } from '../support/claim-row.ts';

type Part = Partial<ClaimRow> & { town?: string };

/** A stated value of a town over a period; `2019/2020` is one with two ends, of which either may be open: `..`. */
function of(claimId: string, period: string | null, { town = 'Trier', ...part }: Part = {}): ClaimRow {
  const [start = null, end = start] = period?.split('/').map((each) => (each === '..' ? null : each)) ?? [];
  return aClaimRow({
    ...{ claimId, periodStart: start, periodEnd: end, periodBasis: period === null ? null : 'printed' },
    ...{ qualifier: 'stated', lower: null, entities: [aParticipant(town)], ...part },
  });
}

const drawn = (rows: readonly ClaimRow[], isWhole = true) => {
  const marks = rows.flatMap((row, index) => toMark(row, index + 1, rowLabel(row, 'provider')));
  return toOverTime(marks, rows, isWhole);
};
const joined = (...rows: ClaimRow[]) => drawn(rows)?.joins.map(({ from, to }) => `${from}–${to}`);

describe('sortByRowAndDate(rows, rowsBy)', () => {
  it('keeps rows in the order of their first claim, each by its dates, the undated behind', () => {
    const rows = [
      ...[of('m2', '2021', { town: 'Metz' }), of('t9', null), of('t2', '2020'), of('t1', '2019-06')],
      ...[of('m9', null, { town: 'Metz' }), of('m1', '../2018-03', { town: 'Metz' })],
    ];
    const ids = sortByRowAndDate(rows, 'provider').map(({ claimId }) => claimId);
    expect(ids).toEqual(['m1', 'm2', 'm9', 't1', 't2', 't9']);
  });
});

describe('toOverTime(marks, rows, isWhole)', () => {
  it('gives each dated mark its row, its period and its date as it is printed', () => {
    const rows = [of('a', '2019'), of('b', '2020-01/2020-06'), of('c', '../2021'), of('d', '2022/..')];
    const { marks = [], time } = drawn(rows) ?? {};
    expect(marks.map(({ row, label, date }) => [row, label, date])).toEqual([
      ['Trier', 'Trier, 2019', '2019'],
      ['Trier', 'Trier, January 2020 to June 2020', '2020-01/2020-06'],
      ['Trier', 'Trier, to 2021', '../2021'],
      ['Trier', 'Trier, from 2022', '2022/..'],
    ]);
    expect(marks[1]?.span).toEqual({ first: '2020-01-01', last: '2020-06-30', open: null });
    expect(time?.ticks.map(({ label }) => label)).toEqual(['2019', '2020', '2021', '2022']);
  });

  it('leaves the undated out, and is undefined where nothing is dated', () => {
    expect(drawn([of('a', null), of('b', '2020')])?.marks.map(({ claimId }) => claimId)).toEqual(['b']);
    expect(drawn([of('a', null)])).toBeUndefined();
    expect(drawn([])).toBeUndefined();
  });

  it('joins neighbours, stated or about, whose periods follow each other', () => {
    expect(joined(of('a', '2019'), of('b', '2020'), of('c', '2021', { qualifier: 'about' }))).toEqual([
      'a–b',
      'b–c',
    ]);
  });

  it.each(['more_than', 'at_least', 'almost', 'up_to'] as const)(
    'joins nothing with a bound: %s',
    (qualifier) => {
      const bound = { qualifier, value: 50, ...boundsOf(qualifier, 50, '50') };
      expect(joined(of('a', '2019', bound), of('b', '2020'))).toEqual([]);
      expect(joined(of('a', '2019'), of('b', '2020', bound))).toEqual([]);
    },
  );

  it('joins neither two rows nor two metrics', () => {
    expect(joined(of('a', '2019'), of('b', '2020', { town: 'Metz' }))).toEqual([]);
    expect(joined(of('a', '2019'), of('b', '2020', { metric: 'another' }))).toEqual([]);
  });

  it('joins no period that is open at an end', () => {
    expect(joined(of('a', '../2019'), of('b', '2020'))).toEqual([]);
    expect(joined(of('a', '2019'), of('b', '2020/..'))).toEqual([]);
  });

  it('joins no periods that share a day', () => {
    expect(joined(of('a', '2019-01-01/2019-06-01'), of('b', '2019-06-01'))).toEqual([]);
    expect(joined(of('a', '2019-01-01/2019-06-01'), of('b', '2019-06-02'))).toEqual(['a–b']);
  });

  it('joins nothing across what a third value of the row overlaps, be it by a day', () => {
    const [a, b] = [of('a', '2019-02-01'), of('b', '2019-02-03')];
    expect(joined(a, b, of('c', '2019-02-03'))).toEqual([]);
    expect(joined(a, b, of('c', '2019-02-04'))).toEqual(['a–b', 'b–c']);
    expect(joined(of('z', '2019-01-01/2019-02-01'), a, b)).toEqual([]);
    expect(joined(of('z', '2019-01-01/2019-01-31'), a, b)).toEqual(['z–a', 'a–b']);
    expect(joined(of('m', '2019', { town: 'Metz' }), a, b)).toEqual(['a–b']);
  });

  it('leaves a gap where a claim without a number stands between, and only there', () => {
    const gap = of('gap', '2020', { value: null, qualifier: null });
    const [a, b] = [of('a', '2019'), of('b', '2021')];
    expect(joined(a, gap, b)).toEqual([]);
    expect(joined(gap, a, b)).toEqual(['a–b']);
    expect(joined(a, b, gap)).toEqual(['a–b']);
    expect(joined(a, of('again', '2020', { restates: 'a' }), b)).toEqual(['a–b']);
  });

  it('joins nothing of a list that is not whole', () => {
    const rows = [of('a', '2019'), of('b', '2020')];
    expect([drawn(rows)?.joins.length, drawn(rows, false)?.joins.length]).toEqual([1, 0]);
  });
});

describe('wordsOverTime(drawn, rows, rowsBy)', () => {
  const wordsOf = (...rows: ClaimRow[]) => {
    const { joins = [], marks = [], time } = drawn(rows) ?? {};
    if (time === undefined) throw new Error('Nothing is dated.');
    return wordsOverTime({ joins, marks, time }, rows, 'provider');
  };

  it('explains lines where there are any', () => {
    expect(wordsOf(of('a', '2019'), of('b', '2020'))).toEqual([
      'Thin lines join values that are stated one after the other; nothing is stated in between.',
    ]);
    expect(wordsOf(of('a', '2019'))).toEqual([]);
  });

  it('says every undated number with its note, and neither wordings nor restatements', () => {
    const none = { value: null, qualifier: null } as const;
    const rows = [
      ...[of('a', '2019'), of('b', null), of('c', null, none), of('d', null, { restates: 'a' })],
      of('e', null, { town: 'Metz', value: 0 }),
    ];
    expect(wordsOf(...rows)).toEqual([
      'Undated, so not placed in time: Trier: 50 libraries (note 2) and Metz: 0 libraries (note 5).',
    ]);
  });
});
