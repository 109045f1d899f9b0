import { ENGLISH } from '../language/english.ts';

const IDLE = new Set(
  `a an and any are as at all also another around been before being between both but by can could did do does each either even every for from get
  had has have he her here him his how if in into is it its just last least less like made make many may might more most much must near no nor not now
  of off on once one only onto or other our out over own per same shall she should since so some still such than that the their them then there these they this those
  through to too two under until up upon us very was we were what when where which while who whom whose why will with within without would year years month months week
  weeks day days percent per cent points point million billion trillion thousand hundred said says say told according reported reports report found finds data figures show shows
  survey article people nearly almost about roughly respectively compared including among across against during after first second third new high low up down
  contrast comparison fewer asked came come comes got put puts going note notes same latest earlier later parts question think thought average averaged
  down rose fell grew rise fall increase increased decrease decreased share number total part amount average median half quarter`.split(
    /\s+/u,
  ),
);

/** Said for one another where something goes from one to another. */
const SAME = new Map(
  Object.entries({
    give: 'gave given giv provid sent send donat suppli suppl ship deliver dispatch grant',
    aid: 'assistanc assist help relief support',
    lend: 'lent loan credit',
    export: 'sold sell sale sal',
    get: 'receiv got',
  }).flatMap(([one, others]) => others.split(' ').map((other) => [other, one] as const)),
);

/** A word as it is compared: without its usual endings, and one word for those that say the same. */
export function toStem(word: string): string {
  const stem = cutEnding(word);
  return SAME.get(stem) ?? stem;
}

function cutEnding(word: string): string {
  return word
    .toLowerCase()
    .replace(/['’]s$/u, '')
    .replace(/(?:ies)$/u, 'y')
    .replace(/(?:ly|ings?|ed|es|s)$/u, '')
    .replace(/(.)\1$/u, '$1')
    .replace(/e$/u, '');
}

/** A word that says something of what a text is about, and where it stands. */
export type ContentWord = { word: string; stem: string; start: number };

/** The words of an English text that say what it is about, in order. */
export function listContentWords(text: string): ContentWord[] {
  return [...text.matchAll(/\p{L}[\p{L}’'-]*/gu)].flatMap(({ index, 0: printed }) => {
    const word = printed.toLowerCase().replace(/['’]s$/u, '');
    const isIdle =
      IDLE.has(word) || word.length < 3 || ENGLISH.cardinals.has(word) || ENGLISH.hedgesBefore.has(word);
    return isIdle ? [] : [{ word, stem: toStem(word), start: index }];
  });
}
