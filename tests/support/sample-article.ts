import { readFileSync } from 'node:fs';
import { extractArticle, type Join } from '../../lib/text/extract.ts';
import { makeLocator, sha256Hex } from '../../lib/text/locator.ts';
import type { VerifiableArticle, VerifiableClaim, VerifiableEntry } from '../../lib/verify/verifiable.ts';

/** An invented article about an invented town, with every trap that the real ones set. */
export const sampleText = readFileSync(new URL('./sample-article.txt', import.meta.url), 'utf8');

const sampleJoins: Join[] = [[4, 5]];

export const sampleArticle = extractArticle(sampleText, sampleJoins);

const claimPhrases: [block: number, printed: string, alsoAt?: number][] = [
  [4, '120 schools'],
  [4, 'four reading circles'],
  [4, 'more than 50 villages'],
  [6, 'USD 2 million'],
  [6, 'US $5 million'],
  [6, 'two repair loans'],
  [7, '83 percent', 8],
  [7, '74 percent', 8],
  [7, '86 percent', 8],
  [7, '80 percent', 8],
  [10, 'millions of dollars'],
  [6, 'largest donor'],
  [4, 'Larkmoor to Fenside'],
];

const otherEntries: [block: number, printed: string, times?: number][] = [
  [1, 'CC BY 2.0'],
  [3, 'many years'],
  [3, 'Three Rivers Bank'],
  [3, '2014'],
  [3, 'much of'],
  [3, '1949'],
  [4, 'March 31'],
  [4, 'N95'],
  [6, 'April 1 and 12'],
  [7, '20th Readers’ Fair'],
  [7, 'record highs'],
  [7, 'past four years'],
  [9, 'twelve lamps', 2],
  [9, 'both'],
  [9, 'one cellar'],
  [9, 'No. 7'],
  [9, '2.5 hours'],
  [9, 'Sept. 15'],
  [10, '2017'],
  [10, 'Spending Millions'],
  [11, '5G'],
  [11, 'May 20, 2014'],
  [12, 'seven days'],
  [12, 'one benefit'],
];

function toClaim([block, printed, alsoAt]: (typeof claimPhrases)[number], index: number): VerifiableClaim {
  return {
    id: `larkmoor-${String(index + 1).padStart(2, '0')}`,
    as_printed: printed,
    locator: makeLocator(sampleArticle, block, printed),
    also_at: alsoAt === undefined ? [] : [makeLocator(sampleArticle, alsoAt, printed)],
  };
}

const ledger: VerifiableEntry[] = [...claimPhrases, ...otherEntries].map(([block, printed, third]) => ({
  block,
  printed,
  times: claimPhrases.some((claim) => claim[1] === printed) ? 1 : (third ?? 1),
}));

/** The record of the sample article, as a seed file would hold it. */
export const sampleRecord: VerifiableArticle = {
  slug: 'larkmoor',
  title: 'The reading rooms of Larkmoor',
  text: {
    sha256: sha256Hex(sampleText),
    blocks: 12,
    joins: sampleJoins,
    repeats: [{ block: 8, of: 7 }],
  },
  claims: claimPhrases.map(toClaim),
  ledger,
};

/** The sample text with one passage replaced; fails where the passage is not in it. */
export function editSample(passage: string, replacement: string): string {
  if (!sampleText.includes(passage)) throw new Error(`Not in the sample text: ${passage}`);
  return sampleText.replaceAll(passage, replacement);
}
