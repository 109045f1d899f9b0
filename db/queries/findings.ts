import { asc, eq, type SQL, sql } from 'drizzle-orm';
import { preparedDatabase } from '../client.ts';
import { articles } from '../schema/article-tables.ts';
import { frontFindingMetrics, frontFindings } from '../schema/finding-tables.ts';
import { sources } from '../schema/source-tables.ts';
import { NEWEST_FIRST } from './newest-first.ts';

/**
 * What an article proposes for the front page: its metrics, and its own words where the metric's are not enough. `position`
 * counts from 0 within the article; `recorded` is the day on which the article was recorded here, `published` its own date as
 * far as it is known.
 */
export type FindingRow = {
  slug: string;
  article: string;
  recorded: string;
  published: string | null;
  position: number;
  mayLead: boolean;
  metrics: string[];
  text: { title: string; subtitle: string; doesNotSay: string } | null;
};

/** So many findings say what comes first elsewhere than on the front page. */
const NEWEST = 100;

/** At most `limit` findings: those of the newest article first, of one article in its editor's order. */
export async function listFindings(limit = NEWEST): Promise<FindingRow[]> {
  return select(sql`true`, limit);
}

/** The findings that an article proposes, in its editor's order. */
export async function listFindingsOf(article: string, limit: number): Promise<FindingRow[]> {
  return select(eq(frontFindings.article, article), limit);
}

/** A finding by its slug; `undefined` where there is none. */
export async function getFinding(slug: string): Promise<FindingRow | undefined> {
  const [finding] = await select(eq(frontFindings.slug, slug), 1);
  return finding;
}

const metrics = sql<string[]>`(
  select coalesce(jsonb_agg(m.metric order by m.position), '[]') from ${frontFindingMetrics} m where m.finding = ${frontFindings.slug}
)`;

async function select(condition: SQL, limit: number): Promise<FindingRow[]> {
  const { slug, article, position, mayLead, title, subtitle, doesNotSay } = frontFindings;
  const rows = await preparedDatabase()
    .select({
      slug,
      article,
      recorded: articles.recordedOn,
      published: sources.publishedDate,
      position,
      mayLead,
      metrics,
      title,
      subtitle,
      doesNotSay,
    })
    .from(frontFindings)
    .innerJoin(articles, eq(articles.slug, article))
    .innerJoin(sources, eq(sources.slug, article))
    .where(condition)
    .orderBy(...NEWEST_FIRST, asc(position))
    .limit(limit);
  return rows.map(({ title, subtitle, doesNotSay, ...row }) => ({
    ...row,
    text: title && subtitle && doesNotSay ? { title, subtitle, doesNotSay } : null,
  }));
}
