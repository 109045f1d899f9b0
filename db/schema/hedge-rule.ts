import { HEDGES, type Hedge, hasOurBounds, isHedged } from '../../lib/model/qualifiers.ts';
import { QUALIFIERS, type Qualifier } from '../../lib/model/vocabulary.ts';

const AROUND = 'lower is not null and upper is not null and lower <= value and value <= upper';

/**
 * The bounds that each qualifier demands, as SQL made from `HEDGES`. A claim without a number has no qualifier; one that
 * the table does not know is refused.
 */
export const HEDGE_RULE = `qualifier is null or case qualifier
${QUALIFIERS.map((qualifier) => `  when '${qualifier}' then ${demandOf(qualifier)}`).join('\n')}
  else false end`;

/** An unhedged figure has no bounds, or both where the article prints a margin. */
function demandOf(qualifier: Qualifier): string {
  if (!isHedged(qualifier)) return `(lower is null and upper is null) or (${AROUND} and lower < upper)`;
  if (hasOurBounds(qualifier)) return AROUND;
  const { lower, upper } = HEDGES[qualifier];
  return `${demandOfSide('lower', lower)} and ${demandOfSide('upper', upper)}`;
}

function demandOfSide(side: 'lower' | 'upper', bound: Hedge['lower']): string {
  if (bound === null) return `${side} is null`;
  return `${side} is not null and ${side} = value and ${bound === 'exclusive' ? '' : 'not '}${side}_exclusive`;
}
