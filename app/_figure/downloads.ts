import { type ChartUrls, onMap } from '../../lib/filter/urls.ts';
import { formatCount } from '../../lib/words/format.ts';
import type { FigureLink } from './figure-links.tsx';

type DataUrls = Pick<ChartUrls, 'csv' | 'json' | 'xlsx' | 'zip'>;
type PictureUrls = Pick<ChartUrls, 'svg' | 'png' | 'plainCsv'>;

/** The files of some claims; how many rows there are is in words where not all were counted, the CSV's size always. */
export function dataDownloads(urls: DataUrls, rows: number | string, size: string): FigureLink[] {
  const found = typeof rows === 'string' ? rows : formatCount(rows, 'row');
  return [
    { href: urls.csv, label: `CSV (${found}, ${size})` },
    { href: urls.xlsx, label: 'Excel (.xlsx)' },
    { href: urls.json, label: 'JSON' },
    { href: urls.zip, label: 'ZIP with sources' },
  ];
}

/** The pictures of a chart, of its relations on a map where it has some, and its rows for chart tools. */
export function chartDownloads(urls: PictureUrls, hasMap: boolean): FigureLink[] {
  const maps = [
    { href: onMap(urls.svg), label: 'Map as SVG' },
    { href: onMap(urls.png), label: 'Map as PNG' },
  ];
  return [
    { href: urls.svg, label: 'SVG' },
    { href: urls.png, label: 'PNG' },
    ...(hasMap ? maps : []),
    { href: urls.plainCsv, label: 'CSV for Datawrapper or Flourish' },
  ];
}
