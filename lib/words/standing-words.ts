import type { ChangedBefore, CheckLabel, ClaimRow } from '../model/claim-row.ts';
import type { StandingCounts } from '../model/standing.ts';
import { type Gives, STANDINGS, type Standing } from '../model/vocabulary.ts';
import { formatDate, formatNumber } from './format.ts';
import { VERDICT_WORDS } from './labels.ts';

/** Where else a figure was seen, in words of equal weight. */
export const STANDING_WORDS: Record<Standing, string> = {
  differs: 'another document says otherwise',
  primary: 'seen in the body’s own document',
  reported: 'also seen elsewhere',
  not_matched: 'searched, without a match',
  unchecked: 'not checked',
};

/** Marks of a printer's case: none is more than another, none is filled, and all are in the first set of our fonts. */
export const STANDING_SIGNS: Record<Standing, string> = {
  differs: '÷',
  primary: '§',
  reported: '¶',
  not_matched: '¬',
  unchecked: '–',
};

/** Sign and word, kept on one line at their seam: `¶ also seen elsewhere`. */
export const SIGNED_STANDINGS = Object.fromEntries(
  STANDINGS.map((standing) => [standing, `${STANDING_SIGNS[standing]}\u00a0${STANDING_WORDS[standing]}`]),
) as Record<Standing, string>;

export const STANDING_MEANING: Record<Standing, string> = {
  differs:
    'A document that was read, the primary included, says otherwise of the same thing and time. Both are shown with their dates.',
  primary:
    'The document of the body that made the count, the survey or the announcement was read, and gives the figure. That the article used this very document may be our inference.',
  reported:
    'Another document gives the figure, independent of the article or not. A repost counts here. How many documents stand behind several figures is said.',
  not_matched: 'Documents were looked for or looked up, and none of them gives this figure.',
  unchecked: 'No other document was looked up for the figure.',
};

/** What a document does to the figure. */
export const GIVES_WORDS: Record<Gives, string> = {
  figure: 'gives this figure',
  otherwise: 'says otherwise',
  neither: 'doesn’t give this figure',
};

/** `changed before publication: USD5-10 billion (AIIB, 17 April 2020)`. */
export function changedWords({ who, date, says }: ChangedBefore): string {
  return `changed before publication: ${says} (${who}, ${date === null ? 'undated' : formatDate(date)})`;
}

type Checked = Pick<ClaimRow, 'standing' | 'changedBefore' | 'checkVerdict'>;

/** Where else a figure was seen, and what changed before the article; of words and relations the weightiest check. */
export function checkedWords({ standing, changedBefore, checkVerdict }: Checked): string {
  if (standing === null) return checkVerdict === null ? 'not checked' : VERDICT_WORDS[checkVerdict];
  const words = STANDING_WORDS[standing];
  return changedBefore === null ? words : `${words}; ${changedWords(changedBefore)}`;
}

/** The same with the sign of its standing, for the eye; what is spoken or cited goes without. */
export function signedCheckedWords(row: Checked): string {
  const words = checkedWords(row);
  return row.standing === null ? words : `${STANDING_SIGNS[row.standing]}\u00a0${words}`;
}

const DECIDES: Partial<Record<Standing, Gives>> = {
  differs: 'otherwise',
  primary: 'figure',
  reported: 'figure',
};

/** The check whose word decides where a figure was seen; of words and relations the weightiest. `undefined` where none does. */
export function decidingCheck({
  standing,
  checks,
}: Pick<ClaimRow, 'standing' | 'checks'>): CheckLabel | undefined {
  if (standing === null) return checks[0];
  const gives = DECIDES[standing];
  const giving = checks.filter((check) => gives !== undefined && check.gives === gives);
  return giving.find((check) => standing !== 'primary' || check.readAs === 'primary');
}

/** A part of the sentence that answers "how sure is it?": how many figures have one standing, in words. */
export type StandingPart = { standing: Standing; count: number; before: string; after: string };

const SMALL = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** The parts of the sentence in the order of telling; standings that no figure has are left out. */
export function standingParts(counts: StandingCounts): StandingPart[] {
  const told: Record<Standing, (count: number) => { before?: string; after: string }> = {
    reported: () => ({ after: ` also seen elsewhere (in ${documentWords(counts.documents)})` }),
    primary: () => ({ after: ' seen in the body’s own document' }),
    not_matched: () => ({ after: ' searched without a match' }),
    differs: () => ({ before: 'of ', after: ' another document says otherwise' }),
    unchecked: () => ({ after: ' not checked' }),
  };
  return TOLD.filter((standing) => counts[standing] > 0).map((standing) => {
    const { before = '', after } = told[standing](counts[standing]);
    return { standing, count: counts[standing], before, after };
  });
}

const TOLD: readonly Standing[] = ['reported', 'primary', 'not_matched', 'differs', 'unchecked'];

function documentWords(documents: number): string {
  const number = SMALL[documents] ?? formatNumber(documents);
  return documents === 1 ? 'one document' : `${number} documents`;
}
