import { formatCount } from '../../lib/format.ts';
import {
  explorerUrl,
  methodUrl,
  metricCsvUrl,
  metricExcelUrl,
  metricJsonUrl,
  metricPlainCsvUrl,
  metricPngUrl,
  metricSvgUrl,
  metricZipUrl,
} from '../../lib/urls.ts';
import type { FigureLink } from './figure.tsx';

type Taken = {
  slug: string;
  rows: number;
  /** The full address under which the metric stands for ever. */
  address: string;
  hasChart: boolean;
  /** How large the CSV is, in words. */
  size: string;
};

/** Everything in which a metric can be taken away, as links that need no script; pictures only where there is a chart. */
export function metricLinks({ slug, rows, address, hasChart, size }: Taken): FigureLink[] {
  const pictures = [
    { href: metricSvgUrl(slug), label: 'SVG' },
    { href: metricPngUrl(slug), label: 'PNG' },
  ];
  const pasted = { href: metricPlainCsvUrl(slug), label: 'CSV for Datawrapper or Flourish' };
  return [
    { href: address, label: 'This address' },
    ...(hasChart ? pictures : []),
    { href: metricCsvUrl(slug), label: `CSV (${formatCount(rows, 'row')}, ${size})` },
    { href: metricExcelUrl(slug), label: 'CSV for Excel' },
    { href: metricZipUrl(slug), label: 'ZIP with sources' },
    { href: metricJsonUrl(slug), label: 'JSON' },
    ...(hasChart ? [pasted, { href: '#embed', label: 'Embed' }] : []),
    ...(rows > 0 ? [{ href: '#cite', label: 'Cite' }] : []),
    { href: methodUrl('data'), label: 'Licence: CC BY 4.0' },
    {
      href: explorerUrl({ metric: [slug] }),
      label: rows === 1 ? 'This claim in the explorer' : 'These claims in the explorer',
    },
  ];
}
