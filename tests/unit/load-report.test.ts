import { describe, expect, it } from 'vitest';
import { reportLoad } from '../../seed/commands/load-report.ts';
import type { Loaded } from '../../seed/editing/load-seed.ts';

const none = { added: 0, changed: 0, removed: 0 };
const tables: Loaded['tables'] = {
  topics: none,
  comparabilityGroups: none,
  metrics: none,
  metricTopics: none,
  metricsApart: none,
  entities: none,
  sources: none,
  synonyms: { added: 0, changed: 0, removed: 0 },
  sourceAuthors: none,
  articles: none,
  frontFindings: none,
  frontFindingMetrics: none,
};
const article = (n: number, added: number): Loaded['articles'][number] => ({
  slug: `a-${n}`,
  added,
  changed: 0,
  withdrawn: 0,
  unchanged: 20 - added,
  record: 'unchanged',
});
const report = (articles: Loaded['articles']) =>
  reportLoad({ articles, tables, isChanged: true, version: 'abc', dated: '2024' });

describe('reportLoad(loaded)', () => {
  it('names of many articles those that changed, as far as anyone reads, and sums all up', () => {
    expect(report(Array.from({ length: 500 }, (_, n) => article(n, n === 7 ? 2 : 0)))).toEqual([
      'a-7: 2 added, 0 changed, 0 withdrawn, 18 unchanged',
      'all 500 articles: 2 added, 0 changed, 0 withdrawn, 9998 unchanged',
      'Data version abc, dated 2024.',
    ]);
    const all = report(Array.from({ length: 500 }, (_, n) => article(n, 20)));
    expect(all).toHaveLength(43);
    expect(all.slice(40)).toEqual([
      '… and 460 more',
      'all 500 articles: 10000 added, 0 changed, 0 withdrawn, 0 unchanged',
      'Data version abc, dated 2024.',
    ]);
  });
});
