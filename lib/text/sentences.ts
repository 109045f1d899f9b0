const NEVER_LAST = new Set(
  'e.g i.e cf viz dr mr mrs ms mx messrs mmes prof rev hon st gen sen rep gov lt col capt sgt mt vol pp p fig figs ed eds approx ca circa cca vs al'.split(
    ' ',
  ),
);
const SOMETIMES_LAST = new Set(
  'jan feb mar apr jun jul aug sep sept oct nov dec ave blvd rd inc ltd co corp jr sr bros dept est a.m p.m'.split(
    ' ',
  ),
);
const SHORT_BEFORE_NUMBER = new Set(
  'no nos max min avg abt incl excl art sec ch chap para cl eq ver ref tel app sect tab sec reg est nr pop alt rs rp tk kr fr'.split(
    ' ',
  ),
);
const OPENERS = new Set(
  'a an the this that these those it its he she they we i you his her their our my in on at by for from to with of as but and or so yet if when while after before since until although though because however meanwhile still then there here what who how why where no not one some many most all both each according two three four five six seven eight nine ten eleven twelve'.split(
    ' ',
  ),
);
const CLOSERS = '(?:["\'”’»)\\]]|\\[\\d+\\])*';
/** What a sentence may open with: a capital, a number, money, a name like eBay, a particle of a name. */
const OPENING =
  '["\'“‘«([]*(?:[\\p{Lu}\\p{Lt}\\p{N}$€£¥]|\\p{Ll}\\p{Lu}|(?:de|van|von|al|la|le|du|di|da|el|bin|ibn) \\p{Lu})';
const BOUNDARY = new RegExp(`([.!?…]+)${CLOSERS}\\s+(?=${OPENING})`, 'gu');
/** Marks that end a sentence whatever comes: of Arabic, Urdu, Hindi, Chinese and Japanese. */
const SURE_BOUNDARY = /[؟۔।॥。！？]+["'”’»」』)]*\s*(?=\S)/gu;
const BULLET = /\s(?=[•‣◦]\s)/gu;
/** A blank that was lost: "closed.Workers left", "closed.12 workers left"; and the number of a note: "grew.12 The". */
const TIGHT =
  /(?<=\p{Ll}{3})\.(?:(?=\p{Lu}\p{Ll}{2,}\s)|(?=\p{Nd}{1,3}\s\p{Ll})|\p{Nd}{1,2}\s+(?=\p{Lu}\p{Ll}))/gu;
const MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mai|okt|dez|mär)\p{Ll}*(?!\p{L})/iu;
/** "She answered no. 12 others agreed": the word, and no short form of number. */
const SAID = /\p{L}(?:ed|aid|ays|ote) $/u;
/** As much as tells what stands before a mark. */
const MOST_BEFORE = 80;

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
  if (/^\p{Nd}{1,2}$/u.test(word) && MONTH.test(rest)) return false;
  if (word === 'no' && SAID.test(before.slice(0, -word.length))) return true;
  if (SHORT_BEFORE_NUMBER.has(word) && isBeforeNumber(before, rest)) return false;
  if (word === 'no' || word === 'nos') return true;
  if (NEVER_LAST.has(word)) return false;
  const shortened = SOMETIMES_LAST.has(word) || /^(?:\p{L}\.)*\p{L}$/u.test(word);
  return !shortened || opens;
}

/** Where one sentence ends and the next begins, by its marks and by lost blanks; in no order. */
function listBreaks(block: string): number[] {
  const marked = [...block.matchAll(BOUNDARY)].flatMap((match) => {
    const end = match.index + match[0].length;
    const before = block.slice(Math.max(0, match.index - MOST_BEFORE), match.index);
    return endsSentence(before, match[1] ?? '', block.slice(end, end + MOST_BEFORE)) ? [end] : [];
  });
  const sure = [SURE_BOUNDARY, BULLET, TIGHT].flatMap((pattern) =>
    [...block.matchAll(pattern)].map(({ index, 0: { length } }) => index + length),
  );
  return [...marked, ...sure];
}

/**
 * Splits a cleaned block into sentences by our own rules. It stays whole at titles ("Dr"), "e.g.", "No. 5",
 * initials, decimals, an ellipsis inside a sentence, and at "U.S." or "Sept." unless a usual opener follows.
 */
export function splitSentences(block: string): string[] {
  const breaks = [...new Set(listBreaks(block))].sort((a, b) => a - b);
  return [0, ...breaks]
    .map((start, index) => block.slice(start, breaks[index]).trim())
    .filter((sentence) => sentence !== '');
}
