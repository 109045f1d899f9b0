import 'server-only';
import { getRowBytes } from '../../db/download/row-bytes.ts';
import { COLUMNS } from '../../lib/out/columns.ts';
import { csvLine } from '../../lib/out/csv.ts';
import { estimateSize, type FileRows } from '../../lib/out/download/download-size.ts';
import { requireDataState, siteUrl } from './site-address.ts';

const HEAD_BYTES = csvLine(COLUMNS.map((column) => column.name)).length;

let known: { version: string; rowBytes: Promise<number> } | undefined;

/** How large a CSV of so many rows is, in words. The width of a row is measured once a data version. */
export async function readCsvSize(rows: FileRows): Promise<string> {
  const { version } = await requireDataState();
  if (known?.version !== version) known = { version, rowBytes: getRowBytes(siteUrl()) };
  try {
    return estimateSize(rows, await known.rowBytes, HEAD_BYTES);
  } catch (error) {
    known = undefined;
    throw error;
  }
}
