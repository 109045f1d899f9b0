import { inventQuantities, type Row } from '../../cases/invent.ts';
import { LONG_NAME } from '../../cases/invented-names.ts';

const SHARE = { form: 'percentages', measure: 'percentage', unit: 'percent of adults' } as const;

const ENDS: Row[] = [
  ['Nobody', 0],
  ['Everybody', 100],
  ['Nearly everybody', 99.5, 'almost', 'almost 99.5 percent'],
];

const HEDGES: Row[] = [
  ['Stated', 83],
  ['More than', 50, 'more_than'],
  ['At least', 98, 'at_least'],
  ['Almost', 75, 'almost'],
  ['Up to', 60, 'up_to'],
  ['About', 40, 'about', 'about 40 percent'],
  [LONG_NAME, 33.3],
];

/** Percentages: an axis from 0 to 100, always. */
export const cases = [
  inventQuantities(
    {
      id: 'shares',
      title: 'Every hedge on 0–100',
      shows: 'The axis has both of its ends whatever the values are: half an axis doubles a difference.',
    },
    HEDGES,
    SHARE,
  ),
  inventQuantities(
    {
      id: 'ends',
      title: 'None, all and almost all',
      shows: 'Marks at both ends of the axis keep their labels.',
    },
    ENDS,
    SHARE,
  ),
];
