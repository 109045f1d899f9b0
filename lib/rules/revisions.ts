import type { Revision } from '../model/article.ts';
import { claimSchema } from '../model/claim.ts';
import { dateSpan, isRealDate } from '../model/dates.ts';
import { surveyMarginSchema } from '../model/interval.ts';
import { type RevisableValues, revisableValues } from '../model/revisable.ts';
import { CORRECTION_CAUSES } from '../model/vocabulary.ts';
import { type NamedArticle, present, type Readable } from './readable.ts';
import { articleFile, describeFound, type SeedIssue } from './seed-issue.ts';

type Entry = { index: number; revision: Readable<Revision> };

/** The place of a reason in the entry that a message proposes; it is refused until the reason is written. */
const REASON_PLACE = '…';

/**
 * Rules of revisions that need no database: the entries of a claim's field form one chain (each `was` is the `now`
 * before it), in the order of their dates, and it ends at the value that the claim has.
 */
export function findRevisionIssues({ name, content }: NamedArticle): SeedIssue[] {
  const file = articleFile(name);
  const values = currentValues(content);
  const entries = present(content.revisions).map(([index, revision]) => ({ index, revision }));
  const single = entries.flatMap((entry) => findEntryIssues(file, entry, values));
  return [...single, ...toChains(entries).flatMap((chain) => findChainIssues(file, chain, values))];
}

function toChains(entries: readonly Entry[]): Entry[][] {
  const chains = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = `${entry.revision.claim} ${entry.revision.field}`;
    chains.set(key, [...(chains.get(key) ?? []), entry]);
  }
  return [...chains.values()];
}

/** What a revisable field of each claim is now; `undefined` for a claim that could not be read whole. */
function currentValues({
  claims,
  margins,
}: NamedArticle['content']): Map<string, RevisableValues | undefined> {
  const whole = present(margins).flatMap(([, margin]) => surveyMarginSchema.safeParse(margin).data ?? []);
  return new Map(
    present(claims).flatMap(([, claim]) => {
      const { success, data } = claimSchema.safeParse(claim);
      return claim.id === undefined
        ? []
        : [[claim.id, success ? revisableValues(data, whole) : undefined] as const];
    }),
  );
}

function findEntryIssues(
  file: string,
  { index, revision: { claim, was, now, why } }: Entry,
  values: ReadonlyMap<string, unknown>,
): SeedIssue[] {
  const issues: SeedIssue[] = [];
  const add = (key: string, found: unknown, right: string) =>
    issues.push({ file, path: ['revisions', index, key], found: describeFound(found), right });
  if (claim !== undefined && !values.has(claim)) add('claim', claim, 'the id of a claim of this article');
  if (was !== undefined && was === now) add('now', now, 'another value than "was": a revision is a change');
  if (why?.trim() === REASON_PLACE) add('why', why, 'the reason for the change, in words');
  return issues;
}

function findChainIssues(
  file: string,
  chain: readonly Entry[],
  values: ReadonlyMap<string, RevisableValues | undefined>,
): SeedIssue[] {
  const links = chain.slice(1).flatMap((entry, i) => findLinkIssues(file, chain[i], entry));
  const last = chain.at(-1);
  const { claim, field, now } = last?.revision ?? {};
  if (!last || claim === undefined || field === undefined || now === undefined) return links;
  const current = values.get(claim)?.[field];
  if (current === undefined || current === now) return links;
  const right = `${describeFound(current)}, which ${field} of ${claim} is now, or one more revision from ${describeFound(now)} to it`;
  return [...links, { file, path: ['revisions', last.index, 'now'], found: describeFound(now), right }];
}

function findLinkIssues(file: string, before: Entry | undefined, { index, revision }: Entry): SeedIssue[] {
  if (!before) return [];
  const issues: SeedIssue[] = [];
  const { was, on } = revision;
  const { now, on: earlier } = before.revision;
  if (was !== undefined && now !== undefined && was !== now) {
    const right = `${describeFound(now)}, where revisions[${before.index}] left it`;
    issues.push({ file, path: ['revisions', index, 'was'], found: describeFound(was), right });
  }
  if (on !== undefined && earlier !== undefined && isBefore(on, earlier)) {
    const right = `a date not before ${earlier}, the date of revisions[${before.index}]`;
    issues.push({ file, path: ['revisions', index, 'on'], found: describeFound(on), right });
  }
  return issues;
}

function isBefore(a: string, b: string): boolean {
  return isRealDate(a) && isRealDate(b) && dateSpan(a).last < dateSpan(b).first;
}

type Change = Pick<Revision, 'claim' | 'was' | 'now'> & {
  field: string;
  on?: string;
  why?: string;
  cause?: string | null;
};

/** The entry to write under "revisions:" for a change, as YAML, with places left for date and reason. */
export function toRevisionYaml(revision: Change): string {
  const { claim, field, was, now, on = 'YYYY-MM-DD', why = REASON_PLACE } = revision;
  const cause = revision.cause ?? CORRECTION_CAUSES.join(' or ');
  return [
    `- claim: ${claim}`,
    `  field: ${field}`,
    `  was: ${JSON.stringify(was)}`,
    `  now: ${JSON.stringify(now)}`,
    `  on: ${JSON.stringify(on)}`,
    `  why: ${JSON.stringify(why)}`,
    `  cause: ${cause}`,
  ].join('\n');
}
