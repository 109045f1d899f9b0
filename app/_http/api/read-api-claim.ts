import 'server-only';
import { listBlocks } from '../../../db/queries/articles.ts';
import { listChecksOf } from '../../../db/queries/checks.ts';
import {
  getClaimRecord,
  listRepeats,
  listRevisions,
  listRoleNotes,
  listSteps,
} from '../../../db/queries/claim-record.ts';
import { getClaim, listRestatements } from '../../../db/queries/claims.ts';
import type { ClaimRow } from '../../../lib/model/claim-row.ts';
import { citeClaim } from '../../_data/read-citations.ts';

/** Everything that a claim's own address answers beside its row. */
export type ApiClaimParts = Awaited<ReturnType<typeof readParts>>;

export async function readApiClaim(id: string): Promise<{ row: ClaimRow; parts: ApiClaimParts } | undefined> {
  const row = await getClaim(id);
  return row && { row, parts: await readParts(row) };
}

async function readParts(row: ClaimRow) {
  const id = row.claimId;
  const [claim, blocks, steps, checks, repeats, notes, revisions, restatements, cited] = await Promise.all([
    getClaimRecord(id),
    listBlocks(row.articleSlug),
    listSteps(id),
    listChecksOf([id]),
    listRepeats(id),
    listRoleNotes(id),
    listRevisions(id),
    listRestatements(id),
    citeClaim(row),
  ]);
  if (claim === undefined) throw new Error(`The record of ${id} is missing.`);
  return { claim, blocks, steps, checks, repeats, notes, revisions, restatements, cited };
}
