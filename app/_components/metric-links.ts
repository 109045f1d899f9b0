import { formatCount } from '../../lib/format.ts';
import { explorerUrl, metricCsvUrl, metricJsonUrl } from '../../lib/urls.ts';
import type { FigureLink } from './figure.tsx';

/** Where a metric's rows can be taken. */
export function metricLinks(slug: string, rows: number): FigureLink[] {
  return [
    { href: metricCsvUrl(slug), label: `CSV (${formatCount(rows, 'row')})` },
    { href: metricJsonUrl(slug), label: 'JSON' },
    {
      href: explorerUrl({ metric: [slug] }),
      label: rows === 1 ? 'This claim in the explorer' : 'These claims in the explorer',
    },
  ];
}
