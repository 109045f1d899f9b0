import { inventMultiples } from '../../_charts/cases/invent.ts';

/** Four kinds of claims: three that are drawn, each on its own axis, and a lone number that is not. */
export const APART = inventMultiples(
  [
    {
      slug: 'libraries-on-sundays',
      name: 'Libraries open on Sundays',
      groupReason: 'Counts libraries.',
      rows: [
        ['Trier', 120],
        ['Metz', 50, 'more_than'],
        ['Nancy', 100, 'almost'],
      ],
    },
    {
      slug: 'readers-satisfied',
      name: 'Readers satisfied',
      measure: 'percentage',
      unit: 'percent of readers',
      form: 'percentages',
      groupReason: 'Shares of readers, so the axis runs from 0 to 100.',
      rows: [
        ['Trier', 83],
        ['Metz', 74, 'at_least'],
      ],
    },
    {
      slug: 'books-lent',
      name: 'Books lent',
      unit: 'books',
      groupReason: 'Counts books.',
      rows: [
        ['Trier', 4_200_000, 'about', 'about 4.2 million books'],
        ['Metz', 1_900_000],
      ],
    },
    {
      slug: 'reading-rooms',
      name: 'Reading rooms',
      unit: 'rooms',
      groupReason: 'Counts rooms.',
      rows: [['Arlon', 12, 'up_to']],
    },
  ],
  'A library that opens is no book that is lent.',
);
