import type { ReadableClaim } from '../rules/readable.ts';
import { describeChoice, type SeedPath } from '../rules/seed-issue.ts';
import type { Expansion } from './expansion.ts';
import type { FindClaim } from './placeholders.ts';
import { asList, asMap, asText, type PlainMap, withoutGaps } from './plain-data.ts';

const WORDS = ['title', 'subtitle', 'does_not_say'] as const;

/** The findings of an article in full: their metrics, and words with the figures of its claims in their placeholders. */
export function expandFindings(written: unknown, claims: unknown, expansion: Expansion): unknown {
  const full = (asList(claims) ?? []).flatMap((claim) => (asMap(claim) as ReadableClaim | undefined) ?? []);
  return (
    asList(written)?.map((finding, at) => {
      const map = asMap(finding);
      return map ? expandFinding(map, full, ['findings', at], expansion) : finding;
    }) ?? written
  );
}

function expandFinding(
  written: PlainMap,
  claims: readonly ReadableClaim[],
  path: SeedPath,
  expansion: Expansion,
): PlainMap {
  const finding = { ...written };
  if (finding.metrics === undefined && asText(finding.slug) !== undefined) {
    finding.metrics = [finding.slug];
    expansion.origins.derived([...path, 'metrics'], [...path, 'slug']);
  }
  const text = asMap(finding.text);
  if (!text) return finding;
  const metrics = (asList(finding.metrics) ?? []).map(String);
  const usual = expansion.catalogue.metrics.get(metrics[0] ?? '')?.finding ?? {};
  const find = finderOf(claims, metrics, expansion.language);
  const words = WORDS.map((word) => {
    const full = [...path, 'text', word];
    return [word, text[word] === undefined ? usual[word] : expansion.fill(text[word], full, find)];
  });
  finding.text = withoutGaps({ ...text, ...Object.fromEntries(words) });
  return finding;
}

/** The claim of an id; without one the only standing figure of the finding's metrics. */
function finderOf(claims: readonly ReadableClaim[], metrics: readonly string[], language: string): FindClaim {
  const ids = claims.flatMap(({ id }) => id ?? []);
  const own = claims.filter(
    ({ metric, kind, withdrawn, restates }) =>
      kind === 'figure' && metrics.includes(metric ?? '') && !withdrawn && !restates,
  );
  return (id) => {
    const [only] = id === undefined ? own : claims.filter((claim) => claim.id === id);
    if (only && (id !== undefined || own.length === 1)) return { claim: only, language };
    if (id !== undefined) return `the id of a claim of this article: ${describeChoice(ids, id)}`;
    if (own.length === 0) return 'no placeholder without an id: no figure here is of the finding’s metrics';
    return `the placeholder with the claim that is meant, as {value ${only?.id}}: ${own.length} figures are of the finding’s metrics`;
  };
}
