const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth';
const ORDINAL_TENS = 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth';

const counted = (words: string, step = 1, first = 0): [string, number][] =>
  words.split(' ').map((word, index) => [word, (index + first) * step]);

/** Cardinals up to ninety. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...counted(SMALL),
  ...counted(TENS, 10, 2),
]);

/** Ordinals up to the ninetieth, by their place. */
export const ORDINAL_WORDS: ReadonlyMap<string, number> = new Map([
  ...counted(ORDINALS),
  ...counted(ORDINAL_TENS, 10, 2),
]);

/** Words that are a number by themselves and join no other. */
export const LONE_WORDS: ReadonlyMap<string, number> = new Map(
  Object.entries({ no: 0, none: 0, nil: 0, once: 1, single: 1, sole: 1, both: 2, twice: 2, thrice: 3 }),
);

/** What a number before them is multiplied by. Plural and alone ("dozens") they are no number. */
export const SCALE_WORDS: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['lakh', 1e5],
  ['million', 1e6],
  ['mn', 1e6],
  ['crore', 1e7],
  ['billion', 1e9],
  ['bn', 1e9],
  ['trillion', 1e12],
  ['tn', 1e12],
  ['trn', 1e12],
]);

/** Letters that mean a scale where they touch the digits, and may mean a unit ("5m"). */
export const SCALE_LETTERS: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['b', 1e9],
  ['t', 1e12],
]);

/** Parts of a whole, by the number of them that make one. */
export const PART_WORDS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['quarter', 4],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10],
]);
