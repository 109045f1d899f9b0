import { type ChartUrls, methodUrl, onMap } from '../../lib/filter/urls.ts';
import { LICENCE_SHORT } from '../../lib/out/licence.ts';
import { formatCount } from '../../lib/words/format.ts';
import type { FigureLink } from './figure-links.tsx';

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
  const found = typeof rows === 'string' ? rows : formatCount(rows, 'row');
  const pictures = [
    { href: urls.svg, label: 'SVG' },
    { href: urls.png, label: 'PNG' },
  ];
  const maps = [
    { href: onMap(urls.svg), label: 'Map as SVG' },
    { href: onMap(urls.png), label: 'Map as PNG' },
  ];
  const data = [
    { href: urls.csv, label: `CSV (${found}, ${size})` },
    { href: urls.excel, label: 'CSV for Excel' },
    ...(hasChart ? [{ href: urls.plainCsv, label: 'CSV for Datawrapper or Flourish' }] : []),
    { href: urls.json, label: 'JSON' },
    { href: urls.zip, label: 'ZIP with sources' },
  ];
  return [
    { href: address, label: 'This address' },
    ...[...(hasChart ? pictures : []), ...(hasMap ? maps : [])].map((link) => ({
      ...link,
      kind: 'Picture' as const,
    })),
    ...data.map((link) => ({ ...link, kind: 'Data' as const })),
    ...sections,
    { href: methodUrl('data'), label: `Licence: ${LICENCE_SHORT}` },
  ];
}
