/*
 * Texts as the search keeps and compares them: letters, digits and plain signs, the same whatever a database takes for a
 * letter. `db/schema/search-text.ts` makes the same of the same lists in SQL; tests/db/search-text.test.ts holds both together.
 */

/** Escapes as both JavaScript and PostgreSQL read them within brackets. */
const range = (from: number, to = from) => (from === to ? hex(from) : `${hex(from)}-${hex(to)}`);
const hex = (code: number) => `\\u${code.toString(16).padStart(4, '0')}`;

/** Accents, once they are parted from their letters, and what is not seen: soft hyphens, joiners, marks of direction. */
const DROPPED = [
  range(0x300, 0x36f),
  range(0xad),
  range(0x61c),
  range(0x200b, 0x200f),
  range(0x202a, 0x202e),
  range(0x2060, 0x206f),
  range(0xfe00, 0xfe0f),
  range(0xfeff),
].join('');

/** Powers and parts of one: 10⁶ is no 106, and 5½ no 51/2. */
const PARTED = [
  range(0xb2, 0xb3),
  range(0xb9),
  range(0xbc, 0xbe),
  range(0x2070, 0x207f),
  range(0x2150, 0x215f),
].join('');
/** Trade marks and the like, which compatibility would make letters of. */
const MARKS = [range(0xa9), range(0xae), range(0x2120), range(0x2122)].join('');
const HYPHENS = range(0x2010, 0x2011);
const SINGLE_QUOTES = [range(0x2b9, 0x2bc), range(0x2bf), range(0x2018, 0x201b), range(0x2032)].join('');

/** Signs that are no letters: of Latin, general punctuation, currencies, arrows and shapes, of Arabic, Indic and Chinese. */
const SIGNS = [
  range(0x80, 0xa9),
  range(0xab, 0xb4),
  range(0xb6, 0xb9),
  range(0xbb, 0xbf),
  range(0xd7),
  range(0xf7),
  range(0x589, 0x58f),
  range(0x5be),
  range(0x5c0),
  range(0x5c3),
  range(0x5f3, 0x5f4),
  range(0x600, 0x60f),
  range(0x61b, 0x61f),
  range(0x66a, 0x66d),
  range(0x6d4),
  range(0x964, 0x965),
  range(0xe3f),
  range(0x2000, 0x206f),
  range(0x20a0, 0x20cf),
  range(0x2100, 0x214f),
  range(0x2190, 0x2bff),
  range(0x2e00, 0x2e7f),
  range(0x3000, 0x3004),
  range(0x3008, 0x3020),
  range(0x3030),
  range(0x303d),
  range(0x30fb),
  range(0xe000, 0xf8ff),
  range(0xfffc, 0xfffd),
].join('');

/** Letters with a stroke or a tail, which are no accents to Unicode, and the ASCII letters that readers type. */
const STROKES = 'ØøĐđŁłĦħŦŧıŊŋς';
const WITHOUT_STROKES = 'OoDdLlHhTtiNnσ';
/** Letters that readers type as two. */
const PAIRS = [
  ['ß', 'ss'],
  ['ẞ', 'SS'],
  ['æ', 'ae'],
  ['Æ', 'AE'],
  ['œ', 'oe'],
  ['Œ', 'OE'],
] as const;

/** Greek, Cyrillic, Armenian and Georgian, and the rest of Latin; without accents each letter is one of these. */
const CASED = [
  [0xc0, 0x24f],
  [0x370, 0x587],
  [0x10a0, 0x10ff],
  [0x1c90, 0x1cbf],
] as const;
const isCapital = (letter: string) => letter.toLowerCase() !== letter && letter.toLowerCase().length === 1;
const CAPITALS = CASED.flatMap(([from, to]) =>
  Array.from({ length: to - from + 1 }, (_, at) => String.fromCharCode(from + at)),
).filter((letter) => isCapital(letter) && letter.normalize('NFKD') === letter && !STROKES.includes(letter));

/** The noughts of other scripts, each followed by its nine digits. */
const NOUGHTS = [
  0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20, 0x1040,
  0x17e0,
];
const DIGITS = NOUGHTS.map((nought) =>
  Array.from({ length: 10 }, (_, at) => String.fromCharCode(nought + at)).join(''),
);

/**
 * What in capitals is another word than in small letters: AIDS is no aid. Texts keep these, where they stand in capitals, as terms of
 * their own. `isMeant`: readers who type it in small letters mean it as well.
 */
const LOUD_WORDS = new Map([
  ['US', { isMeant: true }],
  ['AIDS', { isMeant: true }],
  ['WHO', { isMeant: false }],
  ['IT', { isMeant: false }],
]);
export const listLoudWords = () => [...LOUD_WORDS.keys()];

/** Whether a word in these letters is one that is another in small ones. */
export const isLoud = (word: string) => LOUD_WORDS.has(word);
/** Whether a word may be one that is another in capitals, in whatever letters it is typed; `isMeant`: it is nothing else. */
export const loudReading = (word: string) => LOUD_WORDS.get(word.toUpperCase());

/** Before which no letter or digit stands. */
export const NO_WORD_BEFORE = '(?<![A-Za-z0-9_])';

/** The steps by which a text becomes plain, in order. */
export const PLAIN_TEXT = {
  parted: PARTED,
  marks: MARKS,
  dropped: DROPPED,
  hyphens: HYPHENS,
  apostrophes: SINGLE_QUOTES,
  signs: SIGNS,
  pairs: PAIRS,
  /** Each letter of a first text becomes the one at the same place of the second. */
  strokes: [STROKES, WITHOUT_STROKES],
  letters: [
    `${CAPITALS.join('')}${DIGITS.join('')}`,
    `${CAPITALS.map((letter) => letter.toLowerCase()).join('')}${'0123456789'.repeat(NOUGHTS.length)}`,
  ],
  /** Where words and numbers meet without a blank: what stands for each place, in order. */
  joints: [
    // "U.S.A.", the same without points.
    [
      `${NO_WORD_BEFORE}([A-Z])\\.([A-Z])(?:\\.([A-Z]))?(?:\\.([A-Z]))?(?:\\.|(?![A-Za-z.]))`,
      '\\1\\2\\3\\4 ',
    ],
    // "aid/assistance", "Booking.com", "COVID-19", "30-40".
    ['/|(?<=[A-Za-z])\\.(?=[A-Za-z])|(?<=[A-Za-z0-9])-(?=[0-9])', ' '],
  ],
} as const;

const LOUD = 'k';
/** The term of a word that is another one in capitals: `0kus`. */
export const loudTerm = (word: string) => `0${LOUD}${word.toLowerCase()}`;

/** The word of such a term; other words as they are. */
export const withoutLoudTerm = (term: string) => term.replace(new RegExp(`^0${LOUD}`), '');

const bracket = (characters: string, flags = 'gu') => new RegExp(`[${characters}]`, flags);
const pairUp = ([from, to]: readonly [string, string]) =>
  [...from].map((letter, at) => [letter, [...to][at] ?? ''] as const);
const LETTERS = new Map([...pairUp(PLAIN_TEXT.letters), ...pairUp(PLAIN_TEXT.strokes)]);
const NOT_ASCII = /[^ -~\s]/;

/** A text without typography: accents, curly quotes, dashes, signs of currencies and the like; U.S. becomes US. Letters keep their case as far as ASCII has them. */
export function toPlainText(text: string): string {
  return partWords(NOT_ASCII.test(text) ? dropTypography(text) : text);
}

function dropTypography(text: string): string {
  const marked = text.replace(bracket(PARTED), ' $&').replace(bracket(MARKS), ' ');
  const parted = marked
    .normalize('NFKD')
    .replace(bracket(DROPPED), '')
    .replace(bracket(HYPHENS), '-')
    .replace(APOSTROPHES, "'");
  const paired = PAIRS.reduce((plain, [one, two]) => plain.replaceAll(one, two), parted);
  const plain = paired.replace(bracket(SIGNS), ' ').replace(/[\u{1f000}-\u{1faff}]/gu, ' ');
  return [...plain].map((letter) => LETTERS.get(letter) ?? letter).join('');
}

/** Apostrophes and all that is taken for one, also letters of their own. */
export const APOSTROPHES = new RegExp(`[${SINGLE_QUOTES}]`, 'gu');
/** What is not seen. */
export const UNSEEN = /\p{Cf}/gu;

const JOINTS = PLAIN_TEXT.joints.map(
  ([pattern, instead]) => [new RegExp(pattern, 'g'), instead.replaceAll('\\', '$')] as const,
);

/** "U.S." without its points. */
export function joinInitials(text: string): string {
  const [initials] = JOINTS;
  return initials === undefined ? text : text.replace(...initials);
}

function partWords(text: string): string {
  return JOINTS.reduce((plain, [pattern, instead]) => plain.replace(pattern, instead), text);
}

/** A word as the search compares it, in small letters. */
export const toPlainWord = (word: string) => toPlainText(word).trim().toLowerCase();
