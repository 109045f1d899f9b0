import { type NamedArticle, present, type SeedIndex } from './readable.ts';
import { unknownMetric } from './seed-catalogue.ts';
import { repeated } from './seed-duplicates.ts';
import { articleFile, describeFound, type SeedIssue } from './seed-issue.ts';

/** Rules of what an article proposes for the front page: known metrics of one group, of which it has claims itself. */
export function findFindingIssues({ name, content }: NamedArticle, index: SeedIndex): SeedIssue[] {
  const file = articleFile(name);
  const own = new Set(present(content.claims).map(([, { metric }]) => metric));
  return present(content.findings).flatMap(([at, { metrics }]) => {
    const path = (i: number) => ['findings', at, 'metrics', i];
    const drawn = present(metrics);
    const names = drawn.map(([i, metric]) => ({ name: metric, file, path: path(i) }));
    const issues = [...findMixedFinding(drawn, file, path, index), ...repeated(names, 'each metric once')];
    if (issues.length > 0 || drawn.length === 0 || drawn.some(([, slug]) => own.has(slug))) return issues;
    const found = `${drawn.map(([, slug]) => describeFound(slug)).join(', ')}, of which this article has no claim`;
    const right = 'a metric that a claim of this file has: an article proposes its own findings';
    return [{ file, path: ['findings', at, 'metrics'], found, right }];
  });
}

type Drawn = readonly [number, string][];

/** Unknown metrics, and those of another group than the first. */
function findMixedFinding(
  drawn: Drawn,
  file: string,
  path: (i: number) => (string | number)[],
  index: SeedIndex,
): SeedIssue[] {
  const [, first] = drawn[0] ?? [];
  const group = first === undefined ? undefined : index.metrics?.get(first)?.group;
  return drawn.flatMap(([i, slug]): SeedIssue[] => {
    const metric = index.metrics?.get(slug);
    const issue = { file, path: path(i), found: describeFound(slug) };
    if (index.metrics && !metric) return [{ ...issue, right: unknownMetric(slug, index) }];
    if (!metric?.group || !group || metric.group === group) return [];
    const right = `a metric of the group ${group}, as ${first}: one finding draws one comparability group`;
    return [{ ...issue, found: `${issue.found} of the group ${metric.group}`, right }];
  });
}
