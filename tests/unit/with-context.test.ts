import { describe, expect, it } from 'vitest';
import { MAX_RELATIONS, MAX_ROWS } from '../../lib/chart/choose-rows.ts';
import { withContext } from '../../lib/chart/with-context.ts';
import { aClaimRow } from '../support/claim-row.ts';

/** So many rows of one metric, each of an entity of its own, in reading order from the greatest on. */
function rowsOf(count: number) {
  return Array.from({ length: count }, (_, index) => {
    const row = aClaimRow({ claimId: `c-${index}`, position: index, value: 1000 - index });
    return { ...row, entities: row.entities.map((entity) => ({ ...entity, code: `E${index}` })) };
  });
}

const idsOf = (rows: readonly { claimId: string }[]) => rows.map(({ claimId }) => claimId);
const ENDS = { choice: 'ends', rowsBy: 'provider' } as const;

describe('withContext(chosen, others, way)', () => {
  it('withContext() keeps all rows of a short chart in the order of the articles, each once', () => {
    const all = rowsOf(4);
    expect(idsOf(withContext(all.slice(2, 3), all, ENDS))).toEqual(['c-0', 'c-1', 'c-2', 'c-3']);
  });

  it('withContext() keeps what was chosen in a long chart, and fills it with the outermost of the others', () => {
    const all = rowsOf(60);
    const shown = withContext(all.slice(30, 32), all, ENDS);
    expect(shown).toHaveLength(MAX_ROWS);
    const ends = [...idsOf(all.slice(0, 9)), 'c-30', 'c-31', ...idsOf(all.slice(-9))];
    expect(idsOf(shown)).toEqual(ends);
  });

  it('withContext() leaves the others out where the chosen ones fill the chart, and over time', () => {
    const all = rowsOf(60);
    expect(withContext(all.slice(0, 25), all, ENDS)).toHaveLength(25);
    const overTime = { choice: 'over_time', rowsBy: 'provider' } as const;
    expect(idsOf(withContext(all.slice(5, 7), all, overTime))).toEqual(['c-5', 'c-6']);
  });

  it('withContext() sets the first relations beside the chosen one', () => {
    const all = rowsOf(60);
    const shown = withContext(all.slice(50, 51), all, { choice: 'first', rowsBy: 'provider' });
    expect(idsOf(shown)).toEqual([...idsOf(all.slice(0, MAX_RELATIONS - 1)), 'c-50']);
  });
});
