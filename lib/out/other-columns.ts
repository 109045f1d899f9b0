import type { ClaimRow, OtherSaid } from '../model/claim-row.ts';
import { toPlainDecimal } from './plain-decimal.ts';

type OtherColumnName =
  | 'other_who'
  | 'other_date'
  | 'other_from'
  | 'other_to'
  | 'other_qualifier'
  | 'other_printed';
type Said = { name: OtherColumnName; meaning: string; of: (said: OtherSaid) => string | null };

const SAID: readonly Said[] = [
  {
    name: 'other_who',
    meaning:
      'Of each value that another source gives for the same thing in the same unit, whose it is; the columns other_… are parallel lists, joined by “;”. Charts draw these beside the claim.',
    of: ({ who }) => who,
  },
  {
    name: 'other_date',
    meaning: 'Of each of them, the day, month or year that it is of; an empty place where that is not known.',
    of: ({ date }) => date,
  },
  {
    name: 'other_from',
    meaning: 'Of each of them, the value, or the lower end of a range, in what the column unit says.',
    of: ({ from }) => toPlainDecimal(from),
  },
  {
    name: 'other_to',
    meaning: 'Of each of them, the upper end of a range; of a value the same as in other_from.',
    of: ({ to }) => toPlainDecimal(to),
  },
  {
    name: 'other_qualifier',
    meaning: 'Of each of them, its hedge in the words of qualifier; an empty place where it has none.',
    of: ({ qualifier }) => qualifier,
  },
  {
    name: 'other_printed',
    meaning: 'Of each of them, how that source prints it; where we converted it, that and at which rate.',
    of: ({ printed, converted }) =>
      converted === null ? printed : `${printed} (converted by us at ${toPlainDecimal(converted.rate)})`,
  },
];

/** What other sources say beside a claim, as parallel lists; `joinList` joins the items of one. */
export const toOtherColumns = (joinList: (items: readonly (string | null)[]) => string) =>
  SAID.map(({ name, meaning, of }) => ({
    name,
    type: 'list' as const,
    read: ({ others }: ClaimRow) => joinList((others ?? []).map(of)),
    meaning,
  }));
