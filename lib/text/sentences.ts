const NEVER_LAST = new Set(
  'e.g i.e cf viz dr mr mrs ms mx prof rev hon st gen sen rep gov lt col capt sgt mt vol pp p fig figs ed eds approx ca circa cca vs al'.split(
    ' ',
  ),
);
const SOMETIMES_LAST = new Set(
  'jan feb mar apr jun jul aug sep sept oct nov dec inc ltd co corp jr sr bros dept est a.m p.m'.split(' '),
);
const SHORT_BEFORE_NUMBER = new Set(
  'no nos max min avg abt incl excl art sec ch chap para cl eq ver ref tel app sect reg est nr pop alt rs rp tk kr fr'.split(
    ' ',
  ),
);
const OPENERS = new Set(
  'a an the this that these those it its he she they we i you his her their our my in on at by for from to with of as but and or so yet if when while after before since until although though because however meanwhile still then there here what who how why where no not one some many most all both each according'.split(
    ' ',
  ),
);
const BOUNDARY = /([.!?…]+)(?:["'”’»)\]]|\[\d+\])*\s+(?=["'“‘«([]*[\p{Lu}\p{Lt}\p{N}$€£¥])/gu;

function nextWord(rest: string): string {
  return /^["'“‘«([]*([\p{L}\p{N}]+)/u.exec(rest)?.[1]?.toLowerCase() ?? '';
}

/** "max. 300", "min. $5"; but "5 min. 300 people" ends a sentence. */
const isBeforeNumber = (before: string, rest: string) =>
  /^["'“‘«([]*[$€£¥]?\p{N}/u.test(rest) && !/\p{N} \p{L}+$/u.test(before);

function endsSentence(before: string, mark: string, rest: string): boolean {
  if (/[!?]/.test(mark)) return true;
  const opens = OPENERS.has(nextWord(rest));
  if (mark !== '.') return opens;
  const word = /[\p{L}\p{N}.]+$/u.exec(before)?.[0]?.toLowerCase() ?? '';
  if (SHORT_BEFORE_NUMBER.has(word) && isBeforeNumber(before, rest)) return false;
  if (word === 'no' || word === 'nos') return true;
  if (NEVER_LAST.has(word)) return false;
  const shortened = SOMETIMES_LAST.has(word) || /^(?:\p{L}\.)*\p{L}$/u.test(word);
  return !shortened || opens;
}

/**
 * Splits a cleaned block into sentences by our own rules. It stays whole at titles ("Dr"), "e.g.", "No. 5",
 * initials, decimals, an ellipsis inside a sentence, and at "U.S." or "Sept." unless a usual opener follows.
 */
export function splitSentences(block: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const match of block.matchAll(BOUNDARY)) {
    const end = match.index + match[0].length;
    if (!endsSentence(block.slice(start, match.index), match[1] ?? '', block.slice(end))) continue;
    sentences.push(block.slice(start, end).trim());
    start = end;
  }
  const last = block.slice(start).trim();
  return last === '' ? sentences : [...sentences, last];
}
