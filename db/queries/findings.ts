import { asc, eq, type SQL, sql } from 'drizzle-orm';
import { preparedDatabase } from '../client.ts';
import { frontFindingMetrics, frontFindings } from '../schema/finding-tables.ts';
import { sources } from '../schema/source-tables.ts';

/**
 * What an article proposes for the front page: its metrics, and its own words where the metric's are not enough. `position`
 * counts from 0 within the article; `published` is the article's date as far as it is known.
 */
export type FindingRow = {
  slug: string;
  article: string;
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
      published: sources.publishedDate,
      position,
      mayLead,
      metrics,
      title,
      subtitle,
      doesNotSay,
    })
    .from(frontFindings)
    .innerJoin(sources, eq(sources.slug, article))
    .where(condition)
    .orderBy(sql`${sources.publishedDate} desc nulls last`, asc(article), asc(position))
    .limit(limit);
  return rows.map(({ title, subtitle, doesNotSay, ...row }) => ({
    ...row,
    text: title && subtitle && doesNotSay ? { title, subtitle, doesNotSay } : null,
  }));
}
