import { CHOICE_OF_FORM } from '../../../../lib/model/vocabulary.ts';
import { formatCount } from '../../../../lib/words/format.ts';
import { ClaimTable } from '../../../_components/claim-table.tsx';
import type { TextForm } from '../../chart-form.ts';

/** A table of claims, where wordings or names have no axis. */
export const form: TextForm = {
  choice: CHOICE_OF_FORM.table,
  words: 'a table',
  InWords: ({ rows }) => (
    <ClaimTable rows={rows} caption={formatCount(rows.length, 'claim')} omit={['metric']} />
  ),
};
