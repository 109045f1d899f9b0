import { asc, eq } from 'drizzle-orm';
import { preparedDatabase } from '../client.ts';
import { frontFindingMetrics, frontFindings } from '../schema/finding-tables.ts';

/** A finding of the front page: its metrics, and its own words where it draws more than one metric. */
export type FindingRow = {
  slug: string;
  metrics: string[];
  text: { title: string; subtitle: string; doesNotSay: string } | null;
};

/** The findings of the front page, in the editors' order. */
export async function listFindings(): Promise<FindingRow[]> {
  const rows = await preparedDatabase()
    .select()
    .from(frontFindings)
    .innerJoin(frontFindingMetrics, eq(frontFindingMetrics.finding, frontFindings.slug))
    .orderBy(asc(frontFindings.position), asc(frontFindingMetrics.position));
  const findings = new Map<string, FindingRow>();
  for (const { front_findings: finding, front_finding_metrics: member } of rows) {
    const known = findings.get(finding.slug) ?? toFinding(finding);
    known.metrics.push(member.metric);
    findings.set(finding.slug, known);
  }
  return [...findings.values()];
}

function toFinding({ slug, title, subtitle, doesNotSay }: typeof frontFindings.$inferSelect): FindingRow {
  const text = title && subtitle && doesNotSay ? { title, subtitle, doesNotSay } : null;
  return { slug, metrics: [], text };
}
