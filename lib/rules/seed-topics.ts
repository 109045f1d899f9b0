import { present, type ReadableCatalogue, type SeedIndex } from './readable.ts';
import { repeated } from './seed-duplicates.ts';
import { describeFound, METRICS_FILE, nearestHint, type SeedIssue } from './seed-issue.ts';

/** Rules of topics: a metric names known ones, each once; each topic has a metric and a name of its own. */
export function findTopicIssues({ metrics: file }: ReadableCatalogue, { topics }: SeedIndex): SeedIssue[] {
  const named = present(file?.metrics).flatMap(([at, metric]) =>
    present(metric.topics).map(([i, topic]) => ({ topic, path: ['metrics', at, 'topics', i] })),
  );
  const unknown = named.flatMap(({ topic, path }): SeedIssue[] => {
    if (!topics || topics.has(topic)) return [];
    const right = `a topic of this file${nearestHint(topic, topics)}`;
    return [{ file: METRICS_FILE, path, found: describeFound(topic), right }];
  });
  return [...unknown, ...findRepeated(file), ...findUnused(file, new Set(named.map(({ topic }) => topic)))];
}

function findRepeated(file: ReadableCatalogue['metrics']): SeedIssue[] {
  const names = present(file?.topics).map(([at, { name }]) => ({
    name,
    file: METRICS_FILE,
    path: ['topics', at, 'name'],
  }));
  const inMetrics = present(file?.metrics).flatMap(([at, metric]) =>
    repeated(
      present(metric.topics).map(([i, name]) => ({
        name,
        file: METRICS_FILE,
        path: ['metrics', at, 'topics', i],
      })),
      'each topic once',
    ),
  );
  return [...inMetrics, ...repeated(names, 'a name of its own for each topic')];
}

/** Where a metric's topics could not be read, any topic may be among them. */
function findUnused(file: ReadableCatalogue['metrics'], named: ReadonlySet<string>): SeedIssue[] {
  const isWhole = file?.metrics?.every((metric) => metric?.topics?.every((topic) => topic !== undefined));
  if (!isWhole) return [];
  return present(file?.topics).flatMap(([at, { slug }]): SeedIssue[] => {
    if (slug === undefined || named.has(slug)) return [];
    const found = `${describeFound(slug)}, which no metric names`;
    const right = 'a topic that stands in the topics of a metric';
    return [{ file: METRICS_FILE, path: ['topics', at, 'slug'], found, right }];
  });
}
