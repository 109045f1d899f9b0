import type { DraftDisposition } from '../../../lib/draft/draft.ts';

/** What a figure may be decided to be, in the words of the desk, each with its key. */
export const LABELS: readonly {
  disposition: DraftDisposition;
  label: string;
  key: string;
  meaning: string;
}[] = [
  { disposition: 'claim', label: 'Number', key: '1', meaning: 'a figure that the article claims' },
  { disposition: 'soft', label: 'In words', key: '2', meaning: 'quantified in words, as “dozens”' },
  {
    disposition: 'relation',
    label: 'Who to whom',
    key: '3',
    meaning: 'who gave, sold or lent to whom, without a number',
  },
  {
    disposition: 'context',
    label: 'Background',
    key: '4',
    meaning: 'a date, a rank or a count in passing: not what is claimed',
  },
  { disposition: 'vague', label: 'Too vague', key: '5', meaning: 'nothing that could be looked up' },
  { disposition: 'noise', label: 'Not the story’s', key: '6', meaning: 'of the page, a name, another text' },
  {
    disposition: 'later',
    label: 'Later',
    key: '7',
    meaning: 'put off; keeps the draft from being published',
  },
];

export const labelOf = (disposition: DraftDisposition): string =>
  LABELS.find((each) => each.disposition === disposition)?.label ?? disposition;

/** Those that become claims, and have what a claim has. */
export const isClaimLike = (disposition: DraftDisposition): boolean =>
  disposition === 'claim' || disposition === 'soft' || disposition === 'relation';

/** What the ledger says where nobody writes a reason of their own. */
export const USUAL_REASON: Partial<Record<DraftDisposition, string>> = {
  context: 'Background: not what the article claims.',
  vague: 'Too vague to be looked up.',
  noise: 'Not the story’s: part of the page, or of a name.',
};
