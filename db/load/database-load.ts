import type { ArticleFile } from '../../lib/model/article.ts';
import type { Catalogue } from '../../lib/model/catalogue.ts';
import type { LoadedArticle } from '../../lib/rules/silent-changes.ts';
import type { Transaction } from '../client.ts';
import type { ChangedRecords } from '../read-model/stale-claims.ts';
import { type ArticleRows, toArticleRows } from './article-rows.ts';
import { toCatalogueRows } from './catalogue-rows.ts';
import { ChangedRecordsOfLoad } from './changed-records.ts';
import { deferReferences, type ExistingRefs, noDeferredRows, writeDeferred } from './deferred-references.ts';
import { type ArticleSummary, type CataloguePlan, planArticles, planCatalogue } from './load-plan.ts';
import {
  getLoadedArticles,
  getLoadedCatalogue,
  getLoadedHashes,
  type LoadedArticles,
  NO_ARTICLES,
} from './loaded-state.ts';
import type { RowChanges } from './row-changes.ts';
import {
  deleteFromCatalogue,
  renumberArticles,
  suspendArticleIndexes,
  upsertCatalogue,
  writeArticles,
  writeFirstArticles,
} from './write-rows.ts';

/** How many rows of a table were added, changed and removed. */
export type RowCounts = { added: number; changed: number; removed: number };
/** The tables of which a load says how many rows it changed. */
export type CountedTable = keyof CataloguePlan | (typeof COUNTED_PARTS)[number];
const COUNTED_PARTS = [
  'sources',
  'sourceAuthors',
  'articles',
  'frontFindings',
  'frontFindingMetrics',
] as const;
/** What a load wrote. */
export type Written = { tables: Record<CountedTable, RowCounts>; changed: ChangedRecords };

/** Some articles as rows: those whose content differs or that are not loaded, and the others. */
export type PreparedArticles = {
  changed: { file: ArticleFile; rows: ArticleRows }[];
  same: ArticleSummary[];
};

/** The changed ones of them beside what is loaded. */
export type ComparedArticles = PreparedArticles & { loaded: LoadedArticles };

/**
 * One load into the database, within a transaction: the catalogue at the start, articles some at a time, and at the
 * end what could not be done before all of them had passed. Of articles it keeps their slugs and hashes alone.
 */
export class DatabaseLoad {
  readonly #tx: Transaction;
  readonly #catalogue: CataloguePlan;
  readonly #otherSources: ReadonlySet<string>;
  readonly #hashes: ReadonlyMap<string, string>;
  readonly #seen = new Set<string>();
  readonly #written = new Set<string>();
  readonly #deferred = noDeferredRows();
  readonly #changed = new ChangedRecordsOfLoad();
  readonly #counts: Record<CountedTable, RowCounts>;
  #resume: (() => Promise<void>) | undefined;

  private constructor(
    tx: Transaction,
    plan: CataloguePlan,
    sources: readonly { slug: string }[],
    hashes: ReadonlyMap<string, string>,
  ) {
    this.#tx = tx;
    this.#catalogue = plan;
    this.#otherSources = new Set(sources.map(({ slug }) => slug));
    this.#hashes = hashes;
    this.#changed.addCatalogue(plan);
    const tables = Object.entries(plan).map(([name, { upserts, added }]) => [
      name,
      { added, changed: upserts.length - added, removed: 0 },
    ]);
    const none = () => ({ added: 0, changed: 0, removed: 0 });
    const parts = COUNTED_PARTS.map((name) => [name, none()]);
    this.#counts = { ...Object.fromEntries(parts), ...Object.fromEntries(tables) };
  }

  /** Writes what differs of the catalogue. `isBulk`: very many articles come, and nobody reads what there is. */
  static async open(tx: Transaction, catalogue: Catalogue, isBulk = false): Promise<DatabaseLoad> {
    const rows = toCatalogueRows(catalogue);
    const plan = planCatalogue(rows, await getLoadedCatalogue(tx));
    await upsertCatalogue(tx, plan);
    const load = new DatabaseLoad(tx, plan, rows.sources, await getLoadedHashes(tx));
    if (isBulk && load.#isFirst) load.#resume = await suspendArticleIndexes(tx);
    return load;
  }

  get #isFirst(): boolean {
    return this.#hashes.size === 0;
  }

  /** Makes rows of the next articles; needs no database, so that it can go on while others are written. */
  prepare(files: readonly ArticleFile[]): PreparedArticles {
    const first = this.#seen.size;
    const all = files.map((file, index) => ({ file, rows: toArticleRows(file, first + index) }));
    for (const { file } of all) this.#seen.add(file.article.slug);
    const isSame = ({ file, rows }: (typeof all)[number]) =>
      this.#hashes.get(file.article.slug) === rows.articles[0]?.contentHash;
    const same = all.filter(isSame).map(({ file }) => toUnchanged(file));
    return { changed: all.filter((entry) => !isSame(entry)), same };
  }

  /** Looks up what is loaded of articles; those before them are written. */
  async compare(prepared: PreparedArticles): Promise<ComparedArticles> {
    const rows = prepared.changed.map((entry) => entry.rows);
    if (this.#isFirst || rows.length === 0) return { ...prepared, loaded: NO_ARTICLES };
    const slugs = prepared.changed.map(({ file }) => file.article.slug);
    const checks = rows.flatMap((article) => article.checks.map(({ id }) => id));
    return { ...prepared, loaded: await getLoadedArticles(this.#tx, slugs, checks) };
  }

  /** Writes what differs of articles that were compared, and says what that was. */
  async write({ changed, same, loaded }: ComparedArticles): Promise<ArticleSummary[]> {
    for (const { slug } of [...same, ...changed.map(({ file }) => file.article)]) this.#written.add(slug);
    if (changed.length === 0) return same;
    const rows = changed.map((entry) => entry.rows);
    const plan = planArticles(rows, loaded);
    const ready = this.#resume ? plan : deferReferences(plan, this.#existing, this.#deferred);
    await (this.#isFirst ? writeFirstArticles : writeArticles)(this.#tx, ready);
    this.#changed.addArticles(rows, plan);
    for (const name of COUNTED_PARTS) this.#count(name, plan.parts[name]);
    return [...same, ...plan.articles];
  }

  /** The slugs of loaded articles that did not come. */
  listVanished(): string[] {
    return [...this.#hashes.keys()].filter((slug) => !this.#seen.has(slug)).sort();
  }

  /** The slugs of loaded topics that the catalogue has no longer. */
  listVanishedTopics(): string[] {
    return this.#catalogue.topics.deletes.map(({ slug }) => String(slug)).sort();
  }

  /** Writes what had to wait for the last article. */
  async finish(): Promise<Written> {
    await writeDeferred(this.#tx, this.#deferred);
    await this.#resume?.();
    const plan = this.#withoutArticles();
    await deleteFromCatalogue(this.#tx, plan);
    for (const [name, { deletes }] of Object.entries(plan))
      this.#counts[name as keyof CataloguePlan].removed += deletes.length;
    if (!this.#isFirst && this.#counts.articles.added > 0) await renumberArticles(this.#tx);
    return { tables: this.#counts, changed: this.#changed.toRecords() };
  }

  readonly #existing: ExistingRefs = {
    hasArticle: (slug) => this.#written.has(slug),
    hasSource: (slug) => this.#written.has(slug) || this.#hashes.has(slug) || this.#otherSources.has(slug),
  };

  /** A source may have become an article: its record is the article's now, and stays. */
  #withoutArticles(): CataloguePlan {
    const { sources, sourceAuthors } = this.#catalogue;
    return {
      ...this.#catalogue,
      sources: { ...sources, deletes: sources.deletes.filter(({ slug }) => !this.#seen.has(String(slug))) },
      sourceAuthors: {
        ...sourceAuthors,
        deletes: sourceAuthors.deletes.filter(({ source }) => !this.#seen.has(String(source))),
      },
    };
  }

  #count(name: CountedTable, { upserts, added, deletes }: RowChanges): void {
    const counts = this.#counts[name];
    counts.added += added;
    counts.changed += upserts.length - added;
    counts.removed += deletes.length;
  }
}

const toUnchanged = ({ article: { slug }, claims }: ArticleFile): ArticleSummary => ({
  slug,
  added: 0,
  changed: 0,
  withdrawn: 0,
  unchanged: claims.length,
  record: 'unchanged',
});

/** One of several loaded articles by itself, as far as it may not change silently. */
export function toLoadedArticle(slug: string, loaded: LoadedArticles): LoadedArticle {
  return {
    slug,
    claims: loaded.claims.filter((claim) => claim.article === slug),
    findings: loaded.frontFindings
      .filter((finding) => finding.article === slug)
      .map((finding) => finding.slug),
    revisions: loaded.revisions
      .filter((revision) => revision.article === slug)
      .map(({ claim, field, was, now, on, why, cause }) => ({ claim, field, was, now, on, why, cause })),
  };
}
