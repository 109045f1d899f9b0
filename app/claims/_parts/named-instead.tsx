import { namedUrl } from '../../../lib/filter/named-url.ts';
import { NAMED_NOUNS } from '../../../lib/words/named-words.ts';
import type { NamedCharts } from '../../_data/read-explorer.ts';
import { ExplorerCharts } from './explorer-charts.tsx';

/** Where no claim says the words: the charts of what has them in its name. */
export function NamedInstead({ record, filter, figure, q }: NamedCharts & { q: string }) {
  return (
    <section className="explorer-found">
      <p>
        No claim says “{q}” in its own words. These are the claims of the{' '}
        {NAMED_NOUNS[record.kind].toLowerCase()} <a href={namedUrl(record)}>{record.name}</a>:
      </p>
      <ExplorerCharts figure={figure} filter={filter} />
    </section>
  );
}
