/**
 * How wide a text may get, in em by kind of character: a little above IBM Plex Sans at weight 600, its fallbacks and the Noto fonts
 * of other scripts, measured in Chromium and as painted. Server and browser must lay out alike, so nothing is
 * measured at run time. Of several kinds the first counts.
 */
const KINDS: readonly [RegExp, number][] = [
  [/[mwMW%@—&]/, 0.97],
  [/[ ijl'’,.!|:;]/, 0.33],
  [/[()[\]{}ftrI/\\·-]/, 0.43],
  [/[a-z“”"?–]/, 0.6],
  [/[0-9$+−<=>^~_*#]/, 0.6],
  [/[A-Z]/, 0.73],
  [/[\p{Mn}\p{Me}\p{Default_Ignorable_Code_Point}]/u, 0],
  [/[\u2030\u2116]/, 1.36],
  [/[…Æ\u0152\u0174\u1e80\u1e82\u1e84æ\u0153½¼¾\u0175]/, 1.02],
  [/[\u0416\u0428\u0429\u042e\u042b\u0409\u040a\u041c\u0436\u0448\u0449\u044e\u044b\u0459\u045a]/, 1.1],
  [/[\u0370-\u052f]/, 0.86],
  [/[\u0633\u0634\u0635\u0636]/, 1.3],
  [/[\u0600-\u08ff\u0900-\u0dff]/, 1.1],
  [/[\u0590-\u05ff\u0e00-\u0eff]/, 0.97],
  [/[\u2e80-\uffef\u{20000}-\u{3ffff}]/u, 1.08],
  [/\p{Extended_Pictographic}|[\u{1f1e6}-\u{1f1ff}]/u, 1.4],
];
/** Scripts that break anywhere between two of their letters, and without a hyphen. */
const UNHYPHENATED = /[\u0590-\u109f\u1200-\u137f\u1780-\u18af\u2e80-\ufeff\u{1f000}-\u{3ffff}]/u;

type Weight = 400 | 600;
/** How wide regular letters are, beside bold ones. */
const REGULAR = 0.95;

/** The width in px that a text of this size will not exceed. */
export function textWidth(text: string, size: number, weight: Weight = 400): number {
  let em = 0;
  for (const letter of text) em += letterWidth(letter);
  return em * size * (weight === 600 ? 1 : REGULAR);
}

function letterWidth(letter: string): number {
  return KINDS.find(([kind]) => kind.test(letter))?.[1] ?? 0.72;
}

/** The text in as few and as even lines as fit the width; a word too long for a line is broken, nothing is ever cut. */
export function wrapText(text: string, size: number, room: number, weight: Weight = 400): string[] {
  const maxWidth = room * (weight === 600 ? REGULAR : 1);
  const lines = fillLines(text, size, maxWidth);
  if (lines.length === 1) return lines;
  for (let width = maxWidth / lines.length; width < maxWidth; width += size / 2) {
    const even = fillLines(text, size, width);
    if (even.length === lines.length && !even.some(isBroken)) return even;
  }
  return lines;
}

function isBroken(line: string): boolean {
  return line.endsWith('-');
}

function fillLines(text: string, size: number, maxWidth: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).flatMap((each) => breakWord(each, size, maxWidth))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer, size) > maxWidth) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

function breakWord(word: string, size: number, maxWidth: number): string[] {
  if (textWidth(word, size) <= maxWidth) return [word];
  const parts: string[] = [];
  let part = '';
  for (const { segment } of new Intl.Segmenter('en').segment(word)) {
    const hyphen = UNHYPHENATED.test(segment) ? '' : '-';
    if (part !== '' && textWidth(part + segment + hyphen, size) > maxWidth) {
      parts.push(part + hyphen);
      part = segment;
    } else part += segment;
  }
  return [...parts, part];
}
