import { expect, it } from 'vitest';
import { relationWords } from '../../lib/words/relation-words.ts';
import { aParticipant } from '../support/claim-row.ts';

const trier = aParticipant('Trier');
const metz = aParticipant('Metz', 'recipient');
const board = aParticipant('Library Board', 'partner');

it.each([
  [[trier, metz], 'from Trier to Metz'],
  [[trier, board], 'Trier with Library Board'],
  [[trier, metz, board], 'from Trier to Metz; taking part: Library Board'],
  [[metz, board], 'receiving or borrowing: Metz; taking part: Library Board'],
  [[trier], 'giving or offering: Trier'],
])('relationWords(%#) names everybody once', (entities, words) => {
  expect(relationWords({ entities })).toBe(words);
});
