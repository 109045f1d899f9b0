import type { ClaimRow } from '../../../../lib/model/claim-row.ts';
import { HEDGES, isNearOnly, UNHEDGED } from '../../../../lib/model/qualifiers.ts';
import type { Qualifier } from '../../../../lib/model/vocabulary.ts';
import { inventQuantities, type Row } from '../../cases/invent.ts';
import { LONG_NAME } from '../../cases/invented-names.ts';

const OVER_TIME = { form: 'series' } as const;

function dated(
  label: string,
  period: string | [string | null, string | null] | null,
  value: number | null,
  qualifier: Qualifier = UNHEDGED,
  others: Partial<ClaimRow> = {},
): Row {
  const [periodStart, periodEnd] = typeof period === 'string' ? [period, period] : (period ?? [null, null]);
  const periodBasis = period === null ? null : 'printed';
  const printed = isNearOnly(qualifier) ? `${HEDGES[qualifier].words} ${value} libraries` : undefined;
  return [label, value, qualifier, printed, { periodStart, periodEnd, periodBasis, ...others }];
}

/** Values over time: a strip a row, all on one axis of time and one of values. */
export const cases = [
  inventQuantities(
    {
      id: 'over-time',
      title: 'Days, months, years and spans',
      shows:
        'A day is a dot; a month, a year or a span is a bar of its extent. A period without a start comes out of the unknown. What has no date stands in words beneath.',
    },
    [
      dated('Trier', '2018', 40),
      dated('Trier', '2019-06', 55),
      dated('Trier', '2020-04-17', 90),
      dated('Trier', ['2021-01', '2021-06'], 70),
      dated('Trier', null, 65, 'more_than'),
      dated('Metz', [null, '2019-03-31'], 30),
      dated('Metz', '2020', null),
      dated('Metz', '2021-10', 50),
      dated('Metz', '2021-12-01', 60),
    ],
    OVER_TIME,
  ),
  inventQuantities(
    {
      id: 'hedges-over-time',
      title: 'Every hedge over time',
      shows:
        'A floor points upwards; a ceiling is a line with hatching below it; “about” and a printed margin have whiskers. Lines join values alone, and never a floor or a ceiling.',
    },
    [
      dated('Libraries', '2020-01-10', 60),
      dated('Libraries', '2020-03', 80, 'more_than'),
      dated('Libraries', '2020-05-20', 100, 'almost'),
      dated('Libraries', ['2020-07', '2020-08'], 120, 'up_to'),
      dated('Libraries', '2020-10-05', 90, 'about'),
      dated('Libraries', '2020-11-15', 70, 'stated', { lower: 40, upper: 110 }),
      dated('Libraries', '2020-12-20', 75),
    ],
    OVER_TIME,
  ),
  inventQuantities(
    {
      id: 'far-from-zero',
      title: 'Far from zero, and a long name',
      shows:
        'Dots have no length, so where all values lie far from zero the axis may leave it out, and says so.',
    },
    [
      dated(LONG_NAME, '2019', 4_210_000),
      dated(LONG_NAME, '2020', 4_260_000),
      dated(LONG_NAME, '2021', 4_235_000),
    ],
    OVER_TIME,
  ),
  inventQuantities(
    {
      id: 'below-zero-over-time',
      title: 'Below zero, and a century',
      shows: 'The zero line stays where values lie on both of its sides.',
    },
    [
      dated('Balance', '1921', -40, 'up_to'),
      dated('Balance', '1960', 0),
      dated('Balance', '2021', 25, 'more_than'),
    ],
    OVER_TIME,
  ),
  inventQuantities(
    {
      id: 'one-date',
      title: 'One date',
      shows: 'A single value has nothing before or after it: it is set in type, with its date.',
    },
    [dated('Nepal', '2020-04-17', 8)],
    OVER_TIME,
  ),
  inventQuantities(
    {
      id: 'all-undated',
      title: 'No dates',
      shows: 'Without a date nothing has a place in time: a page shows its table instead.',
    },
    [dated('Trier', null, 40)],
    OVER_TIME,
  ),
  inventQuantities(
    {
      id: 'many-dates',
      title: 'Twenty rows of many dates',
      shows: 'The rows with the highest and the lowest latest value, each with its latest dates.',
    },
    Array.from({ length: 20 }, (_, row) =>
      Array.from({ length: 15 }, (_, year) =>
        dated(`Library ${row + 1}`, String(2005 + year), 20 + row * 3 + ((year * 7) % 11)),
      ),
    ).flat(),
    OVER_TIME,
  ),
];
