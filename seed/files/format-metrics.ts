import type { WrittenMetrics } from '../../lib/shorthand/written-metrics.ts';
import { formatYaml } from './format-yaml.ts';

const HEAD = `# yaml-language-server: $schema=schema/metrics.schema.json
#
# What is measured, in which unit, and the words around each chart. The order here is the order on the pages.
# Only metrics of one group may share an axis. A lone number is a sentence and never a chart of one bar.
# A title says who says it, ranks nothing, and passes no verdict on a person.
`;

/** The file of metrics: its parts and each metric apart. */
export function formatMetrics(written: WrittenMetrics): string {
  return (
    HEAD +
    formatYaml(written, {
      styleOf: (path) => (path.length < 3 || path[2] === 'finding' ? 'block' : 'line'),
      isApart: (path) => path.length === 1 || (path.length === 2 && path[0] === 'metrics' && path[1] !== 0),
    })
  );
}
