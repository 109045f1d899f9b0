import { CHOICE_OF_FORM } from '../../../../lib/model/vocabulary.ts';
import type { TextForm } from '../../chart-form.ts';
import { MetricSentence } from './metric-sentence.tsx';

/** A sentence for each claim, where a number has nothing beside it to be compared with. */
export const form: TextForm = {
  choice: CHOICE_OF_FORM.sentence,
  words: 'a sentence',
  InWords: ({ rows }) => rows.map((row) => <MetricSentence key={row.claimId} row={row} />),
};
