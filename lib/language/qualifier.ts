/** How a number is hedged in print; `stated` is no hedge at all. What each says of the true value: `lib/model/qualifiers.ts`. */
export const QUALIFIERS = [
  'stated',
  'more_than',
  'just_over',
  'at_least',
  'almost',
  'less_than',
  'at_most',
  'up_to',
  'about',
] as const;
export type Qualifier = (typeof QUALIFIERS)[number];
