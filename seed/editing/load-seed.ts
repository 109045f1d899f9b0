import { connect, type Transaction } from '../../db/client.ts';
import {
  type ComparedArticles,
  DatabaseLoad,
  type PreparedArticles,
  toLoadedArticle,
  type Written,
} from '../../db/load/database-load.ts';
import { emptyTables } from '../../db/load/empty-tables.ts';
import { lockForLoading } from '../../db/load/load-lock.ts';
import type { ArticleSummary } from '../../db/load/load-plan.ts';
import { getLoadedVersion } from '../../db/load/loaded-state.ts';
import { noteSeed } from '../../db/load/note-seed.ts';
import { prepareForLoading, replaceDataState } from '../../db/load/write-rows.ts';
import { lacksReadModel, refreshReadModel } from '../../db/read-model/refresh.ts';
import type { Seed } from '../../lib/model/catalogue.ts';
import { type ArticleDigest, dataDate, dataVersion, digestArticle } from '../../lib/model/data-version.ts';
import type { DataState } from '../../lib/model/rows.ts';
import type { SeedIssue } from '../../lib/rules/seed-issue.ts';
import { findSilentChanges, vanishedArticle, vanishedTopic } from '../../lib/rules/silent-changes.ts';
import { formatCount } from '../../lib/words/format.ts';
import { inBatches } from './batches.ts';

export type LoadOptions = {
  log?: (line: string) => void;
  /** Names what is loaded from, so that a later start knows it again; absent: nobody does. */
  mark?: string;
  /** Forgets what is loaded: for databases of previews, where nothing was published that could change silently. */
  isAnew?: boolean;
  /** Aborting it ends the transaction and throws the signal's reason. */
  signal?: AbortSignal;
  /** Brings the read model to the new state of the claims, within the transaction, where anything changed. */
  refresh?: (tx: Transaction, changed: Written['changed'], say: (line: string) => void) => Promise<void>;
};

/** What a load did; `isChanged` is false where the database held this seed already, and all that is kept of it. */
export type Loaded = DataState & {
  articles: ArticleSummary[];
  tables: Written['tables'];
  isChanged: boolean;
};

/** Changes that a seed makes without a revision or a withdrawal: the first ones, and how many they are. */
export type Refused = { refused: SeedIssue[]; count: number };

/** So many of a first load are worth making indexes after them. */
const MANY_ARTICLES = 500;

/** More than anyone reads at once; the rest is counted. */
const MAX_REFUSED = 500;

/**
 * Brings a database to the state of a seed, in one transaction: all of it or, if anything goes wrong, nothing. Loads
 * at the same time wait for each other. Articles pass a few at a time, so that memory does not grow with them.
 */
export async function load(
  url: string,
  seed: Seed,
  { signal, ...options }: LoadOptions = {},
): Promise<Loaded | Refused> {
  signal?.throwIfAborted();
  const connection = connect(url, { max: 1 });
  const aborted = new Promise<never>((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  try {
    return await Promise.race([
      connection.db.transaction((tx) => loadInto(tx, seed, options, signal)),
      aborted,
    ]);
  } catch (error) {
    if (error instanceof RefusedSeed) return error.refused;
    throw error;
  } finally {
    const closed = connection.close();
    // A statement that waits for a lock would be waited for; the server drops the transaction with the connection.
    if (!signal?.aborted) await closed;
  }
}

/** Thrown within the transaction, so that it is undone. */
class RefusedSeed extends Error {
  readonly refused: Refused;

  constructor(refused: Refused) {
    super(`${refused.count} changes are refused.`);
    this.refused = refused;
  }
}

async function loadInto(
  tx: Transaction,
  seed: Seed,
  { log = () => {}, refresh = refreshReadModel, mark, isAnew = false }: LoadOptions,
  signal: AbortSignal | undefined,
): Promise<Loaded> {
  const onWait = () => log('Waiting for another load into this database.');
  await lockForLoading(tx, { onWait, signal });
  if (isAnew) await emptyTables(tx);
  const before = await getLoadedVersion(tx);
  await prepareForLoading(tx);
  const isBulk = before === undefined && seed.articles.length >= MANY_ARTICLES;
  const loading = await DatabaseLoad.open(tx, seed, isBulk);
  const { articles, digests } = await loadArticles(loading, seed, signal);
  const { tables, changed } = await loading.finish();
  const state = { version: dataVersion(seed, digests), dated: dataDate(digests) };
  const isNewState = before?.version !== state.version || before.dated !== state.dated;
  const isWrittenTo = isNewState || Object.values(tables).some(hasChange) || articles.some(isWritten);
  const isChanged = isWrittenTo || (await lacksReadModel(tx));
  if (isWrittenTo) log(describeWritten(articles));
  // A database without a state was never loaded, or migrated since: what is kept of its articles is made anew.
  const remade = before === undefined ? articles.map(({ slug }) => slug) : changed.articles;
  if (isChanged) await refresh(tx, { ...changed, articles: remade }, log);
  // Also under the same version: what was repaired must not be answered from what was read before.
  if (isChanged) await replaceDataState(tx, state);
  await noteSeed(tx, mark);
  return { ...state, articles, tables, isChanged };
}

/** While some articles are written, the next ones are read and turned into rows: at most two batches are held. */
async function loadArticles(
  loading: DatabaseLoad,
  { articles: stream }: Seed,
  signal: AbortSignal | undefined,
): Promise<{ articles: ArticleSummary[]; digests: ArticleDigest[] }> {
  const articles: ArticleSummary[] = [];
  const digests: ArticleDigest[] = [];
  const refused: Refused = { refused: [], count: 0 };
  const put = async (prepared: PreparedArticles) => {
    const compared = await loading.compare(prepared);
    refuse(refused, findRefusals(compared));
    if (refused.count === 0) articles.push(...(await loading.write(compared)));
  };
  let writing = Promise.resolve();
  try {
    for await (const batch of inBatches(stream)) {
      signal?.throwIfAborted();
      digests.push(...batch.map(digestArticle));
      const prepared = loading.prepare(batch);
      await writing;
      writing = put(prepared);
      // Awaited with the next batch; until then nobody else looks at it.
      writing.catch(() => {});
    }
  } finally {
    // No statement may come after the end of the transaction: it would be on its own.
    await Promise.allSettled([writing]);
  }
  await writing;
  refuse(refused, loading.listVanished().map(vanishedArticle));
  refuse(refused, loading.listVanishedTopics().map(vanishedTopic));
  if (refused.count > 0) throw new RefusedSeed(refused);
  return { articles: articles.sort((a, b) => (a.slug < b.slug ? -1 : 1)), digests };
}

/** Changes that no revision or withdrawal speaks for. */
const findRefusals = ({ changed, loaded }: ComparedArticles): SeedIssue[] =>
  changed.flatMap(({ file }) => findSilentChanges(file, toLoadedArticle(file.article.slug, loaded)));

function refuse(list: Refused, issues: readonly SeedIssue[]): void {
  list.count += issues.length;
  list.refused.push(...issues.slice(0, MAX_REFUSED - list.refused.length));
}

const hasChange = (counts: Record<string, number>) => Object.values(counts).some((count) => count > 0);
const isWritten = ({ added, changed, withdrawn, record }: ArticleSummary) =>
  added + changed + withdrawn > 0 || record !== 'unchanged';

function describeWritten(articles: readonly ArticleSummary[]): string {
  const written = articles.reduce(
    (sum, { added, changed, withdrawn }) => sum + added + changed + withdrawn,
    0,
  );
  return `Wrote ${formatCount(written, 'claim')} and what belongs to them.`;
}
