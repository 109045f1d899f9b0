import { and, asc, eq, isNotNull } from 'drizzle-orm';
import type { RevisionRow, StepRow } from '../../lib/model/rows.ts';
import type { Role } from '../../lib/model/vocabulary.ts';
import { preparedDatabase } from '../client.ts';
import { claimEntities, claimRepeats, claimSteps, claims } from '../schema/claim-tables.ts';
import { entities } from '../schema/entity-tables.ts';
import { revisions } from '../schema/revision-tables.ts';
import { sources } from '../schema/source-tables.ts';

/** What only a claim's own page shows: the locator's hashes, why it restates or was withdrawn, its notes. */
export type ClaimRecord = typeof claims.$inferSelect;

/** A claim as its table has it, withdrawn or not; `undefined` where there is none. */
export async function getClaimRecord(id: string): Promise<ClaimRecord | undefined> {
  const [record] = await preparedDatabase().select().from(claims).where(eq(claims.id, id));
  return record;
}

/** The chain of attribution, from the article towards the primary source. */
export async function listSteps(claim: string): Promise<StepRow[]> {
  const rows = await preparedDatabase()
    .select()
    .from(claimSteps)
    .leftJoin(sources, eq(sources.slug, claimSteps.source))
    .where(eq(claimSteps.claim, claim))
    .orderBy(asc(claimSteps.position));
  return rows.map(({ claim_steps: step, sources: source }) => ({
    ...step,
    sourceTitle: source?.title ?? null,
    sourcePublisher: source?.publisher ?? null,
    sourceUrl: source?.address ?? null,
  }));
}

/** The blocks that print the same passage again. */
export async function listRepeats(claim: string): Promise<(typeof claimRepeats.$inferSelect)[]> {
  return preparedDatabase()
    .select()
    .from(claimRepeats)
    .where(eq(claimRepeats.claim, claim))
    .orderBy(asc(claimRepeats.position));
}

/** What we read into the role of one of a claim's entities, in words. */
export type RoleNote = { entity: string; role: Role; note: string };

/** What we read into the roles of a claim's entities, in their order; those without a note are left out. */
export async function listRoleNotes(claim: string): Promise<RoleNote[]> {
  const rows = await preparedDatabase()
    .select({ entity: claimEntities.entity, role: claimEntities.role, note: claimEntities.note })
    .from(claimEntities)
    .where(eq(claimEntities.claim, claim))
    .orderBy(asc(claimEntities.position));
  return rows.flatMap(({ note, ...place }) => (note === null ? [] : [{ ...place, note }]));
}

/** The countries of each group that takes part in a claim, by the group's code, as far as they are known. */
export async function listGroupMembers(claim: string): Promise<Map<string, string[]>> {
  const rows = await preparedDatabase()
    .select({ code: entities.code, members: entities.members })
    .from(claimEntities)
    .innerJoin(entities, eq(entities.code, claimEntities.entity))
    .where(and(eq(claimEntities.claim, claim), isNotNull(entities.members)));
  return new Map(rows.map(({ code, members }) => [code, members ?? []]));
}

/** The claim's revisions, oldest first. */
export async function listRevisions(claim: string): Promise<RevisionRow[]> {
  return preparedDatabase()
    .select()
    .from(revisions)
    .where(eq(revisions.claim, claim))
    .orderBy(asc(revisions.position));
}
