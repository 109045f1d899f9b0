import { inventInterval, inventQuantities, type Row } from '../../cases/invent.ts';
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
  ['Just over', 50, 'just_over', 'just over 50 percent'],
  ['At least', 98, 'at_least'],
  ['Almost', 75, 'almost'],
  ['Less than', 75, 'less_than', 'under 75 percent'],
  ['At most', 20, 'at_most', 'no more than 20 percent'],
  ['Up to', 60, 'up_to'],
  ['About', 40, 'about', 'about 40 percent'],
  [LONG_NAME, 33.3],
];

const SURVEY: Row[] = [
  ['Trier', 83, undefined, undefined, inventInterval(null, 80, 86)],
  ['Metz', 74, undefined, undefined, inventInterval(null, 71, 77)],
  ['Nancy', [32, 41], undefined, undefined, inventInterval(null, 29, 44)],
  ['Arlon', 98, undefined, undefined, inventInterval(95, 96.5, 99.2)],
];

const RANGES: Row[] = [
  ['Trier', [32, 41]],
  ['Metz', [60, 75], 'about', 'about 60% to 75%'],
  ['Nancy', [80, 90], 'more_than', 'more than 80 to 90 percent'],
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
  inventQuantities(
    {
      id: 'survey-margin',
      title: 'A margin for a whole survey',
      shows:
        'A margin that the article prints once for its survey is worked out for each figure and drawn as a whisker, and so is an interval of confidence with its level.',
    },
    SURVEY,
    SHARE,
  ),
  inventQuantities(
    {
      id: 'share-ranges',
      title: 'Ranges of shares',
      shows: 'A range of shares stands on the same 0 to 100.',
    },
    RANGES,
    SHARE,
  ),
];
