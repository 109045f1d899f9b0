import { INTERVAL_KINDS } from '../../lib/model/vocabulary.ts';

const KINDS = INTERVAL_KINDS.map((kind) => `'${kind}'`).join(', ');
const numberAt = (key: string) => `(interval ->> '${key}')::numeric`;
const typeAt = (key: string) => `jsonb_typeof(interval -> '${key}')`;

/**
 * The shape of a printed interval, as SQL: every key of `Interval` (lib/model/claim-interval.ts), a known kind, two ends in
 * order, a level in percent or none, and phrase and block together.
 */
export const INTERVAL_RULE = `interval is null or case
  when ${typeAt('lower')} = 'number' and ${typeAt('upper')} = 'number' and ${typeAt('level')} in ('number', 'null')
    and ${typeAt('asPrinted')} in ('string', 'null') and ${typeAt('block')} in ('number', 'null')
  then coalesce(interval ->> 'kind' in (${KINDS}), false) and ${numberAt('lower')} < ${numberAt('upper')}
    and coalesce(${numberAt('level')} > 0 and ${numberAt('level')} < 100, true)
    and (interval ->> 'asPrinted' is null) = (interval ->> 'block' is null)
  else false end`;
