import { HEDGES, type Hedge } from '../../lib/model/qualifiers.ts';
import { QUALIFIERS, type Qualifier } from '../../lib/model/vocabulary.ts';

/**
 * The bounds that each qualifier demands, as SQL made from `HEDGES`: of a value that value, of a range its lower end as a
 * floor and its upper one as a ceiling; of a fall, which is negative, the other way round. A claim without a number has no
 * qualifier; one that the table does not know is refused.
 */
export const HEDGE_RULE = `qualifier is null or case qualifier
${QUALIFIERS.map((qualifier) => `  when '${qualifier}' then ${demandOf(qualifier)}`).join('\n')}
  else false end`;

function demandOf(qualifier: Qualifier): string {
  const { lower, upper } = HEDGES[qualifier];
  const rise = demandOfSides(lower, upper);
  return lower === upper
    ? rise
    : `(${rise}) or (coalesce(value, range_to) < 0 and ${demandOfSides(upper, lower)})`;
}

function demandOfSides(lower: Hedge['lower'], upper: Hedge['upper']): string {
  return `${demandOfSide('lower', lower, 'range_from')} and ${demandOfSide('upper', upper, 'range_to')}`;
}

function demandOfSide(side: 'lower' | 'upper', bound: Hedge['lower'], end: string): string {
  if (bound === null) return `${side} is null`;
  return `${side} is not null and ${side} = coalesce(value, ${end}) and ${bound === 'exclusive' ? '' : 'not '}${side}_exclusive`;
}
