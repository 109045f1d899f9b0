import { beforeAll, describe, expect, it } from 'vitest';
import { getPosition } from '../../db/queries/claim-position.ts';
import { listClaims } from '../../db/queries/claims.ts';
import { SORTS } from '../../lib/filter/filter-parameters.ts';
import type { ClaimFilter } from '../../lib/filter/filter-query.ts';
import { openSeededDatabase } from '../support/seeded-database.ts';

beforeAll(openSeededDatabase);

const LIMIT = 10;
const FILTERS = [{}, { kind: ['figure' as const] }, { q: 'china' }];

describe('getPosition(filter, limit)', () => {
  it.each(SORTS)(
    'says how many stand before a page and which page is before it, sorted by %s',
    async (sort) => {
      for (const filter of FILTERS) {
        const cursors: (string | null)[] = [];
        let after: string | null = null;
        do {
          const asked: Partial<ClaimFilter> = { ...filter, sort, after };
          const position = await getPosition(asked, LIMIT);
          expect(position).toEqual(
            after === null ? undefined : { before: cursors.length * LIMIT, previous: cursors.at(-1) ?? null },
          );
          cursors.push(after);
          after = (await listClaims({ ...asked, limit: LIMIT })).next;
        } while (after !== null);
        expect(cursors.length).toBeGreaterThan(1);
      }
    },
  );

  it('leads back to the first page from a place in the middle of it', async () => {
    const { next: after } = await listClaims({ limit: 3 });
    expect(await getPosition({ after }, LIMIT)).toEqual({ before: 3, previous: null });
  });

  it('has no position for a text that is no cursor', async () => {
    expect(await getPosition({ after: 'nonsense' }, LIMIT)).toBeUndefined();
  });
});
