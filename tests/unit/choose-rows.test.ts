import { describe, expect, it } from 'vitest';
import { chooseRows, MAX_DATES } from '../../lib/chart/choose-rows.ts';
import type { ClaimRow } from '../../lib/model/claim-row.ts';
import { aClaimRow } from '../support/claim-row.ts';

const BARS = { choice: 'ends', rowsBy: 'provider' } as const;

function aRow(name: string, value: number | null, overrides: Partial<ClaimRow> = {}): ClaimRow {
  return aClaimRow({
    claimId: `${name}-${overrides.periodEnd ?? value}`,
    value,
    qualifier: value === null ? null : 'stated',
    lower: null,
    entities: [{ code: name, name, kind: 'country', country: name, role: 'provider', inferred: false }],
    ...overrides,
  });
}

const list = (values: readonly number[]) => values.map((value, index) => aRow(`R${index}`, value));
const count = (length: number) => Array.from({ length }, (_, index) => index);
const values = (rows: readonly ClaimRow[]) => rows.map((row) => row.value);

describe('chooseRows(rows)', () => {
  it('chooseRows() keeps a list of twenty whole, restatements and wordings with it', () => {
    const rows = [...list(count(20)), aRow('R3', 3, { restates: 'x' }), aRow('R9', null)];
    expect(chooseRows(rows, BARS)).toEqual({ rows, said: null, between: null });
  });

  it('chooseRows() takes the ten highest and the ten lowest of two hundred, and says so', () => {
    const { rows, said, between } = chooseRows(list(count(200)), BARS);
    expect(values(rows)).toEqual([...count(10).map((n) => 199 - n), ...count(10).map((n) => 9 - n)]);
    expect(said).toBe('20 of 200 rows shown: the ten highest and the ten lowest. All are in the data.');
    expect(between).toEqual({ after: rows[9]?.claimId, rows: 180 });
  });

  it('chooseRows() lets the latest value stand for its row, and averages and adds nothing', () => {
    const earlier = list(count(30)).map((row) => ({
      ...row,
      claimId: `${row.claimId}-old`,
      value: 1000,
      periodEnd: '2019',
    }));
    const { rows, said } = chooseRows([...list(count(30)), ...earlier], BARS);
    expect(Math.max(...(values(rows) as number[]))).toBe(29);
    expect(said).toContain('20 of 30 rows shown');
    expect(said).toContain('Each row’s latest value stands for it.');
  });

  it('chooseRows() takes the later article of one day, and a year as later than its months', () => {
    const twice = [
      aRow('A', 1, { periodEnd: '2021-03', articlePublished: '2021-05-01' }),
      aRow('A', 2, { periodEnd: '2021-03', articlePublished: '2021-04-01', claimId: 'earlier-article' }),
      aRow('B', 3, { periodEnd: '2021' }),
      aRow('B', 4, { periodEnd: '2021-11' }),
      aRow('C', 5, { periodEnd: null, claimId: 'undated' }),
      aRow('C', 6, { periodEnd: '1999' }),
    ];
    const padding = list(count(17)).map((row) => ({ ...row, restates: null }));
    const { rows } = chooseRows([...twice, ...padding], BARS);
    expect(values(rows).slice(0, 3)).toEqual([1, 3, 6]);
  });

  it('chooseRows() takes the later of two articles and of two claims, in whichever order they stand', () => {
    const day = { periodEnd: '2021-03' };
    const pairs = [
      aRow('A', 1, { ...day, articlePublished: '2021-04-01', claimId: 'a-1' }),
      aRow('A', 2, { ...day, articlePublished: '2021-05-01', claimId: 'a-2' }),
      aRow('B', 3, { ...day, articlePublished: '2021', claimId: 'b-1' }),
      aRow('B', 4, { ...day, articlePublished: null, claimId: 'b-2' }),
      aRow('C', 5, { ...day, claimId: 'c-1' }),
      aRow('C', 6, { ...day, claimId: 'c-2' }),
      aRow('D', 7, { ...day, articlePublished: null, claimId: 'd-1' }),
      aRow('D', 8, { ...day, articlePublished: '2021', claimId: 'd-2' }),
    ];
    expect(values(chooseRows([...pairs, ...list(count(16))], BARS).rows).slice(0, 4)).toEqual([2, 3, 6, 8]);
  });

  it('chooseRows() knows a row by its metric and by who has the role of its rows, and by all where none has', () => {
    const other = {
      code: 'X',
      name: 'X',
      kind: 'country',
      country: 'X',
      role: 'recipient',
      inferred: false,
    } as const;
    const to = (code: string) => ({ ...other, code, name: code });
    const by = (code: string, role: 'provider' | 'recipient' = 'provider') => ({ ...to(code), role });
    const claims = [
      aRow('A', 1, { entities: [by('A'), to('X')], claimId: '1' }),
      aRow('A', 2, { entities: [to('Y'), by('A')], claimId: '2' }),
      aRow('A', 3, { entities: [by('A'), by('B')], claimId: '3' }),
      aRow('A', 4, { entities: [to('Z')], claimId: '4' }),
      aRow('A', 5, { entities: [to('Z'), to('Y')], claimId: '5' }),
      aRow('A', 6, { entities: [by('c')], metric: 'ab', claimId: '6' }),
      aRow('A', 7, { entities: [by('bc')], metric: 'a', claimId: '7' }),
    ];
    const { rows } = chooseRows([...claims, ...list(count(14))], BARS);
    expect(values(rows).slice(0, 6)).toEqual([2, 3, 4, 5, 6, 7]);
  });

  it('chooseRows() shows every row where their values are many and they are not', () => {
    const again = aRow('R0', 100, { claimId: 'later', periodEnd: '2030' });
    const said = (rows: number) =>
      `${rows} rows with ${rows + 1} values: each row’s latest is shown. All are in the data.`;
    for (const same of [list(count(20)), list(Array(20).fill(7))]) {
      const { rows, ...words } = chooseRows([...same, again], BARS);
      expect(rows).toEqual([...same.slice(1), again]);
      expect(words).toEqual({ said: said(20), between: null });
    }
    const tied = list([...Array(12).fill(90), ...count(10)]);
    expect(chooseRows(tied, BARS)).toEqual({ rows: tied, said: null, between: null });
    expect(chooseRows([...tied, { ...again, value: 90 }], BARS).said).toBe(said(22));
  });

  it('chooseRows() takes a range by its lower end, cuts no tie of these, and says so', () => {
    const ranges = count(40).map((from) =>
      aRow(`R${from}`, null, {
        claimId: `r-${from}`,
        rangeFrom: from,
        rangeTo: 1000 - from,
        qualifier: 'stated',
      }),
    );
    const { rows, said } = chooseRows(ranges, BARS);
    expect(rows.map(({ rangeFrom }) => rangeFrom)).toEqual([
      ...count(10).map((n) => 39 - n),
      ...count(10).map((n) => 9 - n),
    ]);
    expect(said).toContain('the ten highest and the ten lowest, ranges by their lower ends.');
    const tied = ranges.map((row, index) => ({ ...row, rangeFrom: index < 12 ? 90 : index }));
    expect(chooseRows(tied, BARS).rows.filter(({ rangeFrom }) => rangeFrom === 90)).toHaveLength(12);
  });

  it('chooseRows() lets no maximum stand for a mean', () => {
    const both = [
      aRow('A', 1, { claimId: 'mean', statistic: 'mean', periodEnd: '2020' }),
      aRow('A', 2, { claimId: 'maximum', statistic: 'maximum', periodEnd: '2021' }),
    ];
    const ids = chooseRows([...both, ...list(count(19))], BARS).rows.map(({ claimId }) => claimId);
    expect(ids).toEqual(expect.arrayContaining(['mean', 'maximum']));
  });

  it('chooseRows() leaves restatements and wordings out of a long list', () => {
    const rows = [...list(count(40)), aRow('X', 500, { restates: 'x' }), aRow('Y', null)];
    expect(values(chooseRows(rows, BARS).rows)).not.toContain(500);
    expect(values(chooseRows(rows, BARS).rows)).not.toContain(null);
    expect(chooseRows(rows, BARS).said).toContain('20 of 40 rows');
  });

  it('chooseRows() never cuts through a tie: a short one comes in whole', () => {
    const tied = list([...Array(12).fill(90), ...count(30)]);
    const { rows, said } = chooseRows(tied, BARS);
    expect(values(rows).filter((value) => value === 90)).toHaveLength(12);
    expect(said).toContain('22 of 42 rows shown: the twelve highest and the ten lowest.');
  });

  it('chooseRows() never cuts through a tie: a long one stays out whole, which is said', () => {
    const high = list([100, ...Array(40).fill(90), ...count(20)]);
    expect(values(chooseRows(high, BARS).rows).slice(0, 2)).toEqual([100, 9]);
    expect(chooseRows(high, BARS).said).toContain('11 of 61 rows shown: the highest and the ten lowest.');
    const flat = list([...Array(40).fill(90), ...count(20)]);
    expect(chooseRows(flat, BARS).said).toContain(
      '10 of 60 rows shown: the ten lowest; too many share the highest number',
    );
    expect(chooseRows(flat, BARS).between).toBeNull();
  });

  it('chooseRows() brings in a tie of five more than the ten, and takes no tie behind the ten for one', () => {
    const long = chooseRows(list([...Array(15).fill(90), ...count(20)]), BARS);
    expect(long.said).toContain('25 of 35 rows shown: the fifteen highest and the ten lowest.');
    const behind = [...count(10).map((n) => 200 - n), 90, 90, ...count(20)];
    expect(values(chooseRows(list(behind), BARS).rows).slice(9, 11)).toEqual([191, 9]);
  });

  it('chooseRows() says where only the lowest are too many', () => {
    const { rows, said, between } = chooseRows(
      list([...count(20).map((n) => n + 10), ...Array(40).fill(1)]),
      BARS,
    );
    expect(said).toBe(
      '10 of 60 rows shown: the ten highest; too many share the lowest number to show them. All are in the data.',
    );
    expect(between).toEqual({ after: rows[9]?.claimId, rows: 50 });
  });

  it('chooseRows() takes the first where all numbers are equal and none can be ranked', () => {
    const { rows, said } = chooseRows(list(Array(50).fill(7)), BARS);
    expect(rows.map((row) => row.entities[0]?.name)).toEqual(count(20).map((n) => `R${n}`));
    expect(said).toContain('20 of 50 rows shown, the first in the order of the articles');
  });

  it('chooseRows() counts what there is where only candidates were read', () => {
    const { said, between } = chooseRows(list(count(40)), BARS, { claims: 100_000, labels: 2500 });
    expect(said).toBe(
      '20 of 2,500 rows shown: the ten highest and the ten lowest. Each row’s latest value stands for it. All are in the data.',
    );
    expect(between?.rows).toBe(2480);
  });

  it('chooseRows() shows negative numbers at the low end, and zero as a number', () => {
    const { rows } = chooseRows(list(count(41).map((n) => n - 20)), BARS);
    expect(values(rows).at(-1)).toBe(-20);
    expect(values(rows).at(0)).toBe(20);
  });
});

describe('chooseRows(relations)', () => {
  it('chooseRows() shows the first forty relations and says of how many', () => {
    const { rows, said } = chooseRows(list(count(60)), { choice: 'first', rowsBy: 'provider' });
    expect(rows).toHaveLength(40);
    expect(said).toContain('The first 40 of 60 relations shown');
  });

  it('chooseRows() keeps forty relations whole', () => {
    const rows = list(count(40));
    expect(chooseRows(rows, { choice: 'first', rowsBy: 'provider' })).toEqual({
      ...{ rows, said: null, between: null },
    });
  });
});

describe('chooseRows(series)', () => {
  const OVER_TIME = { choice: 'over_time', rowsBy: 'provider' } as const;
  const years = (name: string, length: number, base: number) =>
    count(length).map((n) => aRow(name, base + n, { periodEnd: String(2000 + n) }));

  it('chooseRows() keeps a short list over time whole, undated claims with it', () => {
    const rows = [...years('A', 5, 10), aRow('A', 3, { periodEnd: null })];
    expect(chooseRows(rows, OVER_TIME)).toEqual({ rows, said: null, between: null });
  });

  it('chooseRows() takes the outermost rows by their latest value, each with its latest dates', () => {
    const rows = count(20).flatMap((n) => years(`R${n}`, 15, n * 100));
    const { rows: chosen, said } = chooseRows(rows, OVER_TIME);
    expect([...new Set(chosen.map((row) => row.entities[0]?.name))]).toEqual([
      'R0',
      'R1',
      'R2',
      'R17',
      'R18',
      'R19',
    ]);
    expect(chosen).toHaveLength(6 * MAX_DATES);
    expect(chosen.map((row) => row.periodEnd)).not.toContain('2002');
    expect(said).toContain('6 of 20 rows shown: the three highest and the three lowest by the latest value.');
    expect(said).toContain('the latest 12 dated values');
  });

  const BOTH = 'Of each row the latest 12 dated values at most. All are in the data.';
  const namesOf = (rows: readonly ClaimRow[]) => [...new Set(rows.map((row) => row.entities[0]?.name))];

  it('chooseRows() keeps six rows whole, and counts none that has no date', () => {
    const rows = [...count(6).flatMap((n) => years(`R${n}`, 2, n)), aRow('undated', 9, { periodEnd: null })];
    expect(chooseRows(rows, OVER_TIME)).toEqual({ rows, said: null, between: null });
  });

  it('chooseRows() shows six rows, tied as they may be, and three, each with its latest dates', () => {
    const tied = [5, 5, 5, 5, 1, 2].flatMap((latest, n) => years(`R${n}`, 13, latest - 12));
    expect(namesOf(chooseRows(tied, OVER_TIME).rows)).toEqual(count(6).map((n) => `R${n}`));
    expect(chooseRows(tied, OVER_TIME).said).toBe(BOTH);
    const three = count(3).flatMap((n) => years(`R${n}`, 13, n));
    expect(chooseRows(three, OVER_TIME).rows).toHaveLength(3 * MAX_DATES);
  });

  it('chooseRows() shows the first six where the latest values of all are equal', () => {
    const { rows, said } = chooseRows(
      count(8).flatMap((n) => years(`R${n}`, 2, 7)),
      OVER_TIME,
    );
    expect(namesOf(rows)).toEqual(count(6).map((n) => `R${n}`));
    expect(said).toBe(`6 of 8 rows shown. ${BOTH}`);
  });

  it('chooseRows() takes the latest dates in whichever order they stand', () => {
    const mixed = years('A', 15, 0).toSorted(
      (a, b) => ((Number(a.value) * 7) % 15) - ((Number(b.value) * 7) % 15),
    );
    const { rows } = chooseRows(mixed, OVER_TIME);
    expect(values(rows).toSorted((a, b) => Number(a) - Number(b))).toEqual(count(12).map((n) => n + 3));
    expect(rows).toEqual(mixed.filter((row) => rows.includes(row)));
  });

  it('chooseRows() keeps beside shown rows what has no date and what breaks their lines, and no restatement', () => {
    const beside = (name: string) => [
      aRow(name, 1, { periodEnd: null, claimId: `${name}-undated` }),
      aRow(name, null, { periodEnd: '2005', claimId: `${name}-gap` }),
      aRow(name, 2, { periodEnd: null, restates: 'x', claimId: `${name}-again` }),
      aRow(name, 3, { periodEnd: '2005', restates: 'x', claimId: `${name}-dated-again` }),
    ];
    const many = count(20).flatMap((n) => years(`R${n}`, 2, n * 100));
    const { rows } = chooseRows([...many, ...beside('R0'), ...beside('R9')], OVER_TIME);
    expect(rows.slice(12).map(({ claimId }) => claimId)).toEqual(['R0-undated', 'R0-gap']);
  });

  it('chooseRows() says that there is more where only candidates were read', () => {
    const rows = count(2).flatMap((n) => years(`R${n}`, 12, n));
    expect(chooseRows(rows, OVER_TIME, { claims: 100, labels: 2 })).toEqual({
      rows,
      said: BOTH,
      between: null,
    });
    expect(chooseRows(rows, OVER_TIME, { claims: 24, labels: 2 })).toEqual({
      rows,
      said: null,
      between: null,
    });
  });

  it('chooseRows() takes of many values of one day the later articles’, the latest among them', () => {
    const rows = count(14).map((n) =>
      aRow('A', n, { claimId: `a-${n}`, periodEnd: '2020', articlePublished: `20${10 + n}` }),
    );
    const { rows: chosen } = chooseRows([...rows, ...years('B', 14, 50)], OVER_TIME);
    expect(chosen.slice(0, MAX_DATES).map((row) => row.value)).toEqual(count(MAX_DATES).map((n) => n + 2));
  });
});
