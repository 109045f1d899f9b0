const SCRIPTS: readonly [RegExp, string][] = [
  [/\p{scx=Hangul}/u, 'Korean'],
  [/\p{scx=Hiragana}|\p{scx=Katakana}/u, 'Japanese'],
  [/\p{scx=Han}/u, 'Chinese characters'],
  [/\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}/u, 'emoji'],
];
const OTHERS = 'another script';
const NAMED = 12;

/** What letters are, as people call it: each kind once, in the order in which they first occur. */
function kindsOf(letters: readonly string[]): string[] {
  return [...new Set(letters.map(kindOf))];
}

function kindOf(letter: string): string {
  return SCRIPTS.find(([script]) => script.test(letter))?.[1] ?? OTHERS;
}

/** Why a picture can’t be painted, and where it is to be had all the same. */
export function lackingSentence(letters: readonly string[], svgAddress: string): string {
  const named = letters.slice(0, NAMED).map((letter) => `“${letter}”`);
  const more = letters.length > NAMED ? ` and ${letters.length - NAMED} more` : '';
  return `This picture can’t be painted: none of our fonts has ${named.join(', ')}${more} (${kindsOf(letters).join(', ')}). As SVG it shows in the fonts of whoever opens it: ${svgAddress}`;
}

/** The text with a word in brackets for each stretch of letters that can’t be painted, as “[Korean]”: seen to be missing, and never a box. */
export function withoutLacking(text: string, lacking: readonly string[]): string {
  let last: string | undefined;
  let shown = '';
  for (const letter of text.normalize('NFC')) {
    const kind = lacking.includes(letter) ? kindOf(letter) : undefined;
    if (kind === undefined) shown += letter;
    else if (kind !== last) shown += `[${kind}]`;
    last = kind;
  }
  return shown;
}
