const INVISIBLE = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu;
const PLAIN = /^[!-_a-~]$/;
const SPACE = /^[\s\u0085]$/u;
const DASH = /^[\p{Pd}\u2043\u2212]$/u;
const SINGLE_QUOTE = /^[\u2018-\u201B\u2032\u2039\u203A`\u00B4\u02BC]$/u;
const DOUBLE_QUOTE = /^[\u201C-\u201F\u2033\u00AB\u00BB\u301D-\u301F]$/u;
const RAISED_OR_LOWERED_SIGN = /^[\u207A-\u207E\u208A-\u208E]$/u;
const HYPHEN_IN_WORD = /(?<=[\p{L}\p{M}])[-\u2010\u2011]\s*(?=\p{L})/gu;

/** A text as comparisons see it, and for each of its UTF-16 units the index in the text it came from. */
export type Folded = { text: string; sourceIndex: number[] };

/** Removes what has no width: soft hyphens, zero-width characters, direction marks, byte order marks. */
export function stripInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/** NFKC, but for what would turn into digits and run into those before it: 10⁶ is not 106, 3½ not 31⁄2, m² not m2. */
function foldCompatible(character: string): string {
  if (RAISED_OR_LOWERED_SIGN.test(character)) return character;
  const folded = character.normalize('NFKC');
  return /\p{N}/u.test(folded) && !/^\p{Nd}$/u.test(character) ? character : folded;
}

function foldCharacter(character: string): string {
  if (PLAIN.test(character)) return character;
  if (SPACE.test(character)) return ' ';
  if (DASH.test(character)) return '-';
  if (SINGLE_QUOTE.test(character)) return "'";
  if (DOUBLE_QUOTE.test(character)) return '"';
  return stripInvisible(foldCompatible(character));
}

const isRepeatedFold = (last: string, unit: string): boolean =>
  (unit === ' ' && (last === '' || last === ' ')) || (unit === '-' && last === '-');

function fold(text: string, foldCase: (character: string) => string): Folded {
  const folded: Folded = { text: '', sourceIndex: [] };
  let index = 0;
  // Asking the text that grows for its end takes as long as it is.
  let last = '';
  for (const character of text) {
    for (const unit of foldCase(foldCharacter(character))) {
      if (isRepeatedFold(last, unit)) continue;
      folded.text += unit;
      last = unit;
      for (let k = 0; k < unit.length; k += 1) folded.sourceIndex.push(index);
    }
    index += character.length;
  }
  return folded;
}

/**
 * Folds a text (expected in NFC) to lower case, straight quotes, one kind of dash and single spaces (UAX #15, NFKC
 * by character), and keeps where each unit came from, so that a match can be pointed to in the original.
 */
export function foldWithIndex(text: string): Folded {
  return fold(text, (character) => character.toLowerCase());
}

/** The form that phrases and fingerprints are compared in: blind to typography and to case. */
export function normalise(text: string): string {
  return foldWithIndex(text.normalize('NFC')).text.trimEnd();
}

/**
 * The form that is hashed: two sentences that differ only in typography have the same one. Case is kept, since 5 MW is
 * not 5 mW. Hyphens inside words are left out: whether one at a line's end broke a word or belongs to it can't be known.
 */
export function normaliseSentence(text: string): string {
  return fold(text.normalize('NFC').replace(HYPHEN_IN_WORD, ''), (character) => character).text.trimEnd();
}
