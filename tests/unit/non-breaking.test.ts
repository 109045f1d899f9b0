import { expect, test } from 'vitest';
import { withNonBreakingSpaces } from '../../lib/words/non-breaking.ts';

test.each([
  ['created at USD 5 billion in 2020', 'created at USD~5~billion in 2020'],
  ['74 to 86 percent in 12 days', '74 to 86~percent in 12 days'],
  ['The UNO gave 3 loans', 'The UNO gave 3 loans'],
])('withNonBreakingSpaces(%j) breaks no line between a currency, its number and its size', (line, held) => {
  expect(withNonBreakingSpaces(line)).toBe(held.replaceAll('~', '\u00a0'));
});
