import { articleOfClaim } from '../../lib/rules/seed-across.ts';
import type { ChangedRecords } from '../read-model/stale-claims.ts';
import type { Row } from '../sql/bulk-rows.ts';
import type { ArticleRows } from './article-rows.ts';
import type { ArticlesPlan, CataloguePlan } from './load-plan.ts';
import type { RowChanges } from './row-changes.ts';

/** Articles are named whole: rows of theirs that stay as they are cost a comparison and are not written. */
type Kind = Exclude<keyof ChangedRecords, 'claims'>;
type Changed = Pick<RowChanges, 'upserts' | 'deletes'>;

/** No claim shows at which place a source stands among the others. */
const withoutMoved = ({ upserts, moved, deletes }: RowChanges): Changed => {
  const isMoved = new Set(moved);
  return { upserts: upserts.filter((row) => !isMoved.has(row)), deletes };
};

/** Gathers what a load changes, each once. Articles are also those whose claims another article's checks speak of. */
export class ChangedRecordsOfLoad {
  readonly #names: Record<Kind, Set<string>> = {
    articles: new Set(),
    metrics: new Set(),
    sources: new Set(),
    entities: new Set(),
  };

  addCatalogue({ metrics, sources, sourceAuthors, entities }: CataloguePlan): void {
    this.#add('metrics', metrics, 'slug');
    this.#add('sources', withoutMoved(sources), 'slug');
    this.#add('sources', sourceAuthors, 'source');
    this.#add('entities', entities, 'code');
  }

  addArticles(articles: readonly ArticleRows[], { parts }: ArticlesPlan): void {
    this.#add('sources', withoutMoved(parts.sources), 'slug');
    this.#add('sources', parts.sourceAuthors, 'source');
    const checked = [...articles.flatMap((article) => article.checkClaims), ...parts.checkClaims.deletes];
    for (const { slug } of articles.flatMap((article) => article.sources)) this.#names.articles.add(slug);
    for (const { claim } of checked) this.#names.articles.add(articleOfClaim(String(claim)));
  }

  toRecords(): ChangedRecords {
    const { articles, metrics, sources, entities } = this.#names;
    return {
      claims: [],
      articles: [...articles],
      metrics: [...metrics],
      sources: [...sources],
      entities: [...entities],
    };
  }

  #add(kind: Kind, { upserts, deletes }: Changed, key: string): void {
    const add = (row: Row) => this.#names[kind].add(String(row[key]));
    upserts.forEach(add);
    deletes.forEach(add);
  }
}
