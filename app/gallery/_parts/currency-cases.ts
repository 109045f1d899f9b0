import { inventMultiples } from '../../_charts/cases/invent.ts';

const SPENT = { measure: 'money', form: 'counts', group: 'spent-on-books' } as const;

/** Two metrics of one comparability group that are apart for their currencies alone. */
export const CURRENCIES = inventMultiples([
  {
    ...SPENT,
    slug: 'spent-in-euros',
    name: 'Spent on books, in euros',
    unit: 'EUR',
    currency: 'EUR',
    groupReason: 'What is spent on books.',
    rows: [
      ['Trier', 2_400_000],
      ['Metz', [1_000_000, 1_500_000]],
    ],
  },
  {
    ...SPENT,
    slug: 'spent-in-francs',
    name: 'Spent on books, in Swiss francs',
    unit: 'CHF',
    currency: 'CHF',
    groupReason: 'What is spent on books.',
    rows: [
      ['Basel', 3_100_000, 'about', 'about CHF 3.1 million'],
      ['Geneva', 900_000, 'at_least', 'at least CHF 900,000'],
    ],
  },
]);
