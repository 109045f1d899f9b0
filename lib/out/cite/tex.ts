/**
 * Text as BibTeX files hold it: signs that TeX would act on escaped, accents as commands, capitals kept. Braces are commands too:
 * BibTeX counts them even behind a backslash, and one alone would swallow all that follows.
 */

const SIGNS: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '%': '\\%',
  '&': '\\&',
  '#': '\\#',
  $: '\\$',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '“': '``',
  '”': "''",
  '‘': '`',
  '’': "'",
  '–': '--',
  '—': '---',
  '…': '\\ldots{}',
  '\u00a0': '~',
  '\u202f': '~',
  '−': '$-$',
  '×': '$\\times$',
  '±': '$\\pm$',
  '·': '\\textperiodcentered{}',
  '¶': '\\P{}',
  '§': '\\S{}',
  '€': '\\texteuro{}',
  '£': '\\pounds{}',
  '¥': '\\textyen{}',
  '°': '\\textdegree{}',
  ß: '{\\ss}',
  ø: '{\\o}',
  Ø: '{\\O}',
  æ: '{\\ae}',
  Æ: '{\\AE}',
  œ: '{\\oe}',
  Œ: '{\\OE}',
  ł: '{\\l}',
  Ł: '{\\L}',
  ı: '{\\i}',
};

/** Accents by the mark that Unicode takes apart, as TeX sets them on a letter. */
const ACCENTS: Record<string, string> = {
  '\u0300': '`',
  '\u0301': "'",
  '\u0302': '^',
  '\u0303': '~',
  '\u0304': '=',
  '\u0306': 'u',
  '\u0307': '.',
  '\u0308': '"',
  '\u030a': 'r',
  '\u030b': 'H',
  '\u030c': 'v',
  '\u0327': 'c',
  '\u0328': 'k',
};

/**
 * Any text as the value of a field. `ö` becomes `{\"o}`, which BibTeX takes for one letter where it sorts and shortens;
 * letters that TeX has no command for stay, in UTF-8.
 */
export function toTex(text: string): string {
  return [...text.normalize('NFC')].map(toTexLetter).join('');
}

function toTexLetter(letter: string): string {
  const sign = SIGNS[letter];
  if (sign !== undefined) return sign;
  const [base = '', mark, ...more] = letter.normalize('NFD');
  const accent = mark === undefined ? undefined : ACCENTS[mark];
  if (accent === undefined || more.length > 0 || !/[a-z]/i.test(base)) return letter;
  const under = base === 'i' || base === 'j' ? `\\${base}` : base;
  return /[a-z]/i.test(accent) ? `{\\${accent}{${under}}}` : `{\\${accent}${under}}`;
}

/** A word between spaces and the marks around it: `(“COVID-19,”` holds `COVID-19`. */
const WORD = /[\p{L}\p{N}](?:[^\s“”"()[\]{},;:!?…]*[\p{L}\p{N}])?/gu;

/**
 * A title whose capitals stay in every style. Styles set titles in small letters but for the first, and nothing tells
 * them which words are names: so each word with a capital is braced, but for a first word with no more than its own.
 */
export function toTexTitle(title: string): string {
  let made = '';
  let end = 0;
  for (const { 0: word, index } of title.matchAll(WORD)) {
    made += toTex(title.slice(end, index));
    made += needsBraces(word, index === 0) ? `{${toTex(word)}}` : toTex(word);
    end = index + word.length;
  }
  return made + toTex(title.slice(end));
}

/** Only as the very first letter a capital stays by itself, and only one that is no command of TeX. */
function needsBraces(word: string, isFirst: boolean): boolean {
  return /\p{Lu}/u.test(isFirst ? word.replace(/^[A-Z]/, '') : word);
}

/** An address as `\url` and BibTeX take it: as it is, but for signs that no address may hold and braces, which both count. */
export function toTexUrl(address: string): string {
  return address.replaceAll(/[^\x21-\x7e]|[{}\\^`"<>|]/gu, encodeURIComponent);
}
