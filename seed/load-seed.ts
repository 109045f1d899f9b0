import { connect, type Transaction } from '../db/client.ts';
import {
  type DataState,
  getLoadedArticles,
  getLoadedCatalogue,
  getLoadedVersion,
  type LoadedArticles,
} from '../db/queries/loaded-state.ts';
import {
  isEmpty,
  listChangedArticles,
  lockForLoading,
  type Plan,
  planChanges,
  replaceDataState,
  toSeedRows,
  writePlan,
} from '../db/write.ts';
import { dataDate, dataVersion } from '../lib/data-version.ts';
import type { Seed } from '../lib/seed.ts';
import type { SeedIssue } from '../lib/seed-issue.ts';
import { findSilentChanges, vanishedArticle } from '../lib/silent-changes.ts';

export type LoadOptions = {
  log?: (line: string) => void;
  /** Aborting it ends the transaction and throws the signal's reason. */
  signal?: AbortSignal;
};

/** What a load did; `isChanged` is false where the database held this seed already. */
export type Loaded = DataState & Pick<Plan, 'articles' | 'catalogue'> & { isChanged: boolean };

/**
 * Brings a database to the state of a seed, in one transaction: all of it or, if anything goes wrong, nothing. Loads
 * at the same time wait for each other. `refused` are changes that the seed makes without a revision or a withdrawal.
 */
export async function load(
  url: string,
  seed: Seed,
  { log = () => {}, signal }: LoadOptions = {},
): Promise<Loaded | { refused: SeedIssue[] }> {
  signal?.throwIfAborted();
  const connection = connect(url, { max: 1 });
  const aborted = new Promise<never>((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  try {
    return await Promise.race([connection.db.transaction((tx) => loadInto(tx, seed, log)), aborted]);
  } finally {
    const closed = connection.close();
    // A statement that waits for a lock would be waited for; the server drops the transaction with the connection.
    if (!signal?.aborted) await closed;
  }
}

async function loadInto(
  tx: Transaction,
  seed: Seed,
  log: (line: string) => void,
): Promise<Loaded | { refused: SeedIssue[] }> {
  await lockForLoading(tx, () => log('Waiting for another load into this database.'));
  const rows = toSeedRows(seed);
  const catalogue = await getLoadedCatalogue(tx);
  const slugs = listChangedArticles(rows, catalogue);
  const articles = await getLoadedArticles(tx, slugs);
  const gone = catalogue.articles
    .filter(({ slug }) => !rows.articles.has(slug))
    .map(({ slug }) => vanishedArticle(slug));
  const refused = [...gone, ...findRefusals(seed, slugs, articles)];
  if (refused.length > 0) return { refused };
  const plan = planChanges(rows, catalogue, articles);
  const state = { version: dataVersion(seed), dated: dataDate(seed) };
  const before = await getLoadedVersion(tx);
  const isNewState = before?.version !== state.version || before.dated !== state.dated;
  const isChanged = isNewState || !isEmpty(plan);
  if (isChanged) log(`Writing ${plan.claims.length} claims and what belongs to them.`);
  // A database without a state was never loaded, or migrated since: what is kept of its articles is made anew.
  if (isChanged) await writePlan(tx, plan, before === undefined ? [...rows.articles.keys()] : []);
  if (isNewState) await replaceDataState(tx, state);
  return { ...state, articles: plan.articles, catalogue: plan.catalogue, isChanged };
}

/** Changes of the changed articles that no revision or withdrawal speaks for. */
function findRefusals(seed: Seed, slugs: readonly string[], loaded: LoadedArticles): SeedIssue[] {
  return seed.articles
    .filter(({ article }) => slugs.includes(article.slug))
    .flatMap((article) => {
      const { slug } = article.article;
      return findSilentChanges(article, {
        slug,
        claims: loaded.claims.filter((claim) => claim.article === slug),
        revisions: loaded.revisions
          .filter((revision) => revision.article === slug)
          .map(({ claim, field, was, now, on, why }) => ({ claim, field, was, now, on, why })),
      });
    });
}
