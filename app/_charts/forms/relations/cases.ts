import { type Edge, inventRelations } from '../../cases/invent.ts';
import { LONG_NAME } from '../../cases/invented-names.ts';

const TOWNS = ['Trier', 'Metz', 'Nancy', 'Arlon'];
const EVERYONE: Edge[] = TOWNS.flatMap((from) =>
  TOWNS.filter((to) => to !== from).map((to): Edge => [from, to]),
);

/** Who to whom, by kind: equal lines without a width. */
export const cases = [
  inventRelations(
    {
      id: 'by-kind',
      title: 'By kind, sold, and only considered',
      shows:
        'Lines of one giver fan out and are all of one weight, because no quantity is known. What was sold is dashes and dots; what was only considered is dashed and ends in a hollow mark.',
    },
    {
      'Books sent': [
        ['Trier', 'Metz'],
        ['Trier', 'Nancy'],
        [LONG_NAME, 'Arlon'],
        ['Arlon', LONG_NAME],
      ],
      'Maps sold': [['Metz', 'Trier']],
      'Loan considered': [['Board', 'Trier']],
    },
    ['Loan considered'],
  ),
  inventRelations(
    {
      id: 'many-to-many',
      title: 'Many to many',
      shows:
        'Every giver with every receiver: each pair has a line and a link of its own, and no two lines cross.',
    },
    { 'Books exchanged': EVERYONE },
  ),
  inventRelations(
    { id: 'one-relation', title: 'One relation', shows: 'A single line, at the same weight as any other.' },
    { 'Books lent': [['Nancy', 'Metz']] },
  ),
];
