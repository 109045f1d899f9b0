import { expect, it } from 'vitest';
import { load } from '../../seed/editing/load-seed.ts';
import { withSql } from '../support/dump-tables.ts';
import { HARBOURS, readQuantitySeed } from '../support/quantity-seed.ts';
import { listReadModelProblems } from '../support/read-model-problems.ts';
import { swaps } from '../support/sample-seed.ts';
import { databaseOfTest } from '../support/scratch-database.ts';

it('load(url, seed) writes each kind of quantity, and what belongs to it', async () => {
  const url = await databaseOfTest();
  expect(await load(url, await readQuantitySeed())).toMatchObject({ isChanged: true });
  expect(await listReadModelProblems(url)).toEqual([]);
  const rows = await withSql(
    url,
    (sql) => sql`
      select right(id, 2) as id, coalesce(value::text, range_from || ' to ' || range_to) as states, qualifier, lower::text, upper::text,
        statistic, fraction, base, interval ->> 'lower' as low, interval ->> 'level' as level
      from claims where kind = 'figure' order by id`,
  );
  const none = {
    lower: null,
    upper: null,
    statistic: null,
    fraction: null,
    base: null,
    low: null,
    level: null,
  };
  const row = (id: string, states: string, qualifier: string, part: object = {}) => ({
    ...{ ...none, id, states, qualifier },
    ...part,
  });
  expect([...rows]).toEqual([
    row('01', '32 to 41', 'stated'),
    row('02', '30 to 40', 'about'),
    row('03', '12', 'stated'),
    row('04', '17', 'stated', { base: 'the traffic of the opening year' }),
    row('05', '-9', 'stated', { base: 'the year before' }),
    row('06', '3', 'stated', { base: 'the survey before' }),
    row('07', '3400000', 'just_over', { lower: '3400000' }),
    row('08', '12', 'stated', { statistic: 'mean' }),
    row('09', '104.2', 'stated'),
    row('10', '83', 'stated', { low: '80', level: '95' }),
    row('11', '74', 'stated', { low: '71.5', level: '95' }),
    row('12', '20', 'stated', { fraction: '1/5' }),
    row('13', '2000', 'stated', { statistic: 'minimum' }),
    row('14', '6000', 'less_than', { upper: '6000' }),
    row('15', '3000000000', 'at_most', { upper: '3000000000' }),
    row('16', '3', 'almost', { upper: '3' }),
  ]);
});

it('load(url, seed) takes a hedge of a fall for one of its size', async () => {
  const url = await databaseOfTest();
  const edit = swaps(
    [
      'qualifier: stated\n    base: the year before\n    as_printed: fell 9 percent',
      'qualifier: more_than\n    base: the year before\n    as_printed: fell more than 9 percent',
    ],
    ['printed: fell 9 percent', 'printed: fell more than 9 percent'],
  );
  await load(url, await readQuantitySeed({ [HARBOURS]: edit }));
  const rows = await withSql(
    url,
    (sql) => sql`select lower::text, upper::text, upper_exclusive from claims where id = 'harbours-2023-05'`,
  );
  expect([...rows]).toEqual([{ lower: null, upper: '-9', upper_exclusive: true }]);
});
