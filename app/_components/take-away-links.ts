import { formatCount } from '../../lib/format.ts';
import { type ChartUrls, methodUrl, onMap } from '../../lib/urls.ts';
import type { FigureLink } from './figure.tsx';

type Taken = {
  urls: ChartUrls;
  /** The full address under which this state stands for ever. */
  address: string;
  /** How many rows the data have, in words where they were not all counted. */
  rows: number | string;
  /** How large the CSV is, in words. */
  size: string;
  hasChart?: boolean;
  /** Whether its relations can be had on a map, too. */
  hasMap?: boolean;
  /** Where on the same page the citation or the snippet stands, if not folded under the chart. */
  sections?: readonly FigureLink[];
};

/** Everything in which a chart can be taken away, as links that need no script; pictures only where there is a chart. */
export function takeAwayLinks({
  urls,
  address,
  rows,
  size,
  hasChart = true,
  hasMap = false,
  sections = [],
}: Taken): FigureLink[] {
  const pictures = [
    { href: urls.svg, label: 'SVG' },
    { href: urls.png, label: 'PNG' },
  ];
  const maps = [
    { href: onMap(urls.svg), label: 'Map as SVG' },
    { href: onMap(urls.png), label: 'Map as PNG' },
  ];
  const pasted = { href: urls.plainCsv, label: 'CSV for Datawrapper or Flourish' };
  return [
    { href: address, label: 'This address' },
    ...(hasChart ? pictures : []),
    ...(hasMap ? maps : []),
    { href: urls.csv, label: `CSV (${typeof rows === 'string' ? rows : formatCount(rows, 'row')}, ${size})` },
    { href: urls.excel, label: 'CSV for Excel' },
    { href: urls.zip, label: 'ZIP with sources' },
    { href: urls.json, label: 'JSON' },
    ...(hasChart ? [pasted] : []),
    ...sections,
    { href: methodUrl('data'), label: 'Licence: CC BY 4.0' },
  ];
}
