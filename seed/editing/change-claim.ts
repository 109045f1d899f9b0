import path from 'node:path';
import type { Document } from 'yaml';
import { SetupProblem } from '../../db/process/setup-problem.ts';
import type { ArticleFile, Revision } from '../../lib/model/article.ts';
import { CLAIM_ID, type Claim } from '../../lib/model/claim.ts';
import { REVISABLE_FIELDS, revisableValues } from '../../lib/model/revisable.ts';
import type { CorrectionCause } from '../../lib/model/vocabulary.ts';
import { articleFile, placesFile } from '../../lib/rules/seed-issue.ts';
import { impliedBounds } from '../../lib/rules/silent-changes.ts';
import { TextFileError } from '../files/read-text.ts';
import { showPath } from '../files/seed-file.ts';
import { formatProblem } from '../files/seed-problems.ts';
import { type CheckedFolder, checkFolder, readTexts } from './check-folder.ts';
import { lockName, readEditable } from './edit-yaml-file.ts';
import { patchYaml } from './patch-yaml.ts';
import { checkSlug } from './places.ts';
import { readFullArticle } from './read-full-article.ts';
import { renewArticlePlaces } from './renew-article-places.ts';
import { type ScratchSeed, withScratchSeed } from './scratch-seed.ts';
import { withSeedLock } from './seed-lock.ts';
import { type FileChange, settleUnfinished, writeTogether } from './write-together.ts';
import { parseEditable } from './yaml-document.ts';

/** Why and since when a claim is another. */
export type Reason = { why: string; cause: CorrectionCause; today: string };

/** What a change of a claim does to its article's file: not written yet. */
export type PlannedChange = {
  name: string;
  mark: string;
  before: string;
  after: string;
  revisions: Revision[];
  /** The file of locators, where a phrase changed and its text is at hand. */
  places?: FileChange & { before: string; content: string };
};

/** The result would break a rule: the sentence says which, where, and what would be right. Nothing was written. */
export class RefusedChange extends SetupProblem {
  override name = 'RefusedChange';
}

/** Plans a change of one claim: `edit` changes its map in the document; revisions of all that it changed are added. */
export async function planChange(
  folder: string,
  id: string,
  { why, cause, today }: Reason,
  edit: (claim: ClaimEditor) => void,
): Promise<PlannedChange> {
  const slug = articleOf(id);
  await settleUnfinished(folder);
  const name = articleFile(slug);
  const { text: before, mark } = await readEditable(path.join(folder, name));
  const options = { texts: await readTexts(folder) };
  const now = await readSound(folder, options);
  const old = findClaim(now, slug, id, name);
  const document = parseEditable(before, showPath(path.join(folder, name)));
  edit(new ClaimEditor(document, old.index, old.claim));
  return withScratchSeed(folder, {}, async (scratch) => {
    const bare = patchYaml(before, document, name);
    await scratch.change({ [name]: bare });
    const changed = await readChanged(scratch, slug, id);
    const revisions = toRevisions(old, changed, { why, cause, today });
    if (revisions.length > 0) addRevisions(document, revisions);
    const after = patchYaml(before, document, name);
    await scratch.change({ [name]: after });
    const isMoved = changed.claim.as_printed !== old.claim.as_printed;
    const places = isMoved
      ? await planPlaces(folder, scratch, { slug, texts: options.texts, today })
      : undefined;
    refuseProblems(scratch, await checkFolder(scratch.folder, options));
    return { name, mark, before, after, revisions, ...(places && { places }) };
  });
}

/** Writes what was planned. Throws ChangedMeanwhile where the file is another by now. */
export async function writeChange(
  folder: string,
  { name, mark, after, places }: PlannedChange,
): Promise<void> {
  await withSeedLock(folder, 'catalogue', () =>
    withSeedLock(folder, lockName(name), () =>
      writeTogether(folder, [{ name, mark, content: after }, ...(places ? [places] : [])]),
    ),
  );
}

async function planPlaces(
  folder: string,
  scratch: ScratchSeed,
  given: Parameters<typeof renewArticlePlaces>[1],
): Promise<PlannedChange['places']> {
  const content = await renewArticlePlaces(scratch, given).catch((error: unknown) => {
    // What can't be read is named by the check that follows.
    if (error instanceof TextFileError) return undefined;
    throw error;
  });
  if (content === undefined) return undefined;
  const name = placesFile(given.slug);
  const { text: before, mark } = await readEditable(path.join(folder, name));
  return { name, mark, before, content };
}

/** The map of a claim in its file. */
export class ClaimEditor {
  readonly claim: Claim;
  readonly #document: Document;
  readonly #index: number;

  constructor(document: Document, index: number, claim: Claim) {
    this.#document = document;
    this.#index = index;
    this.claim = claim;
  }

  has(...way: string[]): boolean {
    return this.#document.hasIn(['claims', this.#index, ...way]);
  }

  set(way: readonly string[], value: unknown): void {
    const place = ['claims', this.#index, ...way];
    if (value === undefined) this.#document.deleteIn(place);
    else this.#document.setIn(place, typeof value === 'object' ? this.#document.createNode(value) : value);
  }

  /** The phrase, here and in a line of the ledger that was written for this claim alone. */
  setPhrase(phrase: string): void {
    const ledger =
      (this.#document.toJS() as { ledger?: { printed?: unknown; claims?: unknown }[] }).ledger ?? [];
    for (const [at, line] of ledger.entries())
      if (line.printed === this.claim.as_printed && String(line.claims) === this.claim.id)
        this.#document.setIn(['ledger', at, 'printed'], phrase);
    this.set(['as_printed'], phrase);
  }

  /** Whether the value at a way is written as a map. */
  isMap(...way: string[]): boolean {
    const value: unknown = this.#document.getIn(['claims', this.#index, ...way]);
    return typeof value === 'object' && value !== null;
  }
}

/** `gazette-2024-07` → `gazette-2024`. */
function articleOf(id: string): string {
  if (!CLAIM_ID.test(id))
    throw new SetupProblem(
      `${JSON.stringify(id)} is the id of no claim: right would be the article’s slug and a number, as "gazette-2024-07".`,
    );
  return checkSlug(id.slice(0, id.lastIndexOf('-')));
}

type Found = { article: ArticleFile; claim: Claim; index: number };

function findClaim(
  { articles }: Pick<CheckedFolder, 'articles'>,
  slug: string,
  id: string,
  name: string,
): Found {
  const article = articles.find((one) => one.article.slug === slug);
  const index = article?.claims.findIndex((claim) => claim.id === id) ?? -1;
  const claim = article?.claims[index];
  if (article && claim) return { article, claim, index };
  const known = article?.claims.map((one) => one.id) ?? [];
  const range = known.length === 0 ? '' : ` It has ${known[0]} to ${known.at(-1)}.`;
  throw new SetupProblem(`There is no claim ${id} in ${name}.${range}`);
}

async function readSound(folder: string, options: Parameters<typeof checkFolder>[1]): Promise<CheckedFolder> {
  const found = await checkFolder(folder, options);
  if (found.count === 0) return found;
  throw new RefusedChange(
    `What is wrong already comes first:\n${found.problems.map(formatProblem).join('\n')}\nNothing was written.`,
  );
}

/** The claim after the change, before its revisions are there: what of that breaks a rule is said later. */
async function readChanged(scratch: ScratchSeed, slug: string, id: string): Promise<Found> {
  const { article, problems } = await readFullArticle(scratch.folder, slug);
  if (!article) refuseProblems(scratch, { problems, count: problems.length });
  return findClaim({ articles: article ? [article] : [] }, slug, id, articleFile(slug));
}

function refuseProblems(
  scratch: ScratchSeed,
  { count, problems }: Pick<CheckedFolder, 'count' | 'problems'>,
): void {
  if (count === 0) return;
  const lines = problems.map(scratch.toOriginal).map(formatProblem);
  throw new RefusedChange(
    `After this change it would not hold together (lines as they would be):\n${lines.join('\n')}\nNothing was written.`,
  );
}

function toRevisions(old: Found, changed: Found, { why, cause, today }: Reason): Revision[] {
  const was = revisableValues(old.claim, old.article.margins);
  const now = revisableValues(changed.claim, changed.article.margins);
  const implied = impliedBounds(changed.claim, now, was);
  return REVISABLE_FIELDS.flatMap((field) => {
    if (field === 'withdrawn' || was[field] === now[field] || implied.has(field)) return [];
    return [{ claim: old.claim.id, field, was: was[field], now: now[field], on: today, why, cause }];
  });
}

function addRevisions(document: Document, revisions: readonly Revision[]): void {
  if (!document.has('revisions')) document.set('revisions', document.createNode([]));
  for (const revision of revisions) document.addIn(['revisions'], document.createNode(revision));
}
