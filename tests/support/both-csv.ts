import { buffer } from 'node:stream/consumers';
import { openDownload, planDownload } from '../../db/download/claim-download.ts';
import { listClaims } from '../../db/queries/claims.ts';
import { getDataState } from '../../db/queries/data-state.ts';
import type { ClaimFilter } from '../../lib/filter/filter-query.ts';
import { COLUMNS, toFields } from '../../lib/out/columns.ts';
import { csvLine } from '../../lib/out/csv.ts';

export const SITE = 'https://metrics.example.org';

/** The CSV of a filter as PostgreSQL's COPY makes it. */
export async function copyCsv(filter: ClaimFilter): Promise<string> {
  const download = await openDownload(await planDownload(filter, SITE));
  const bytes = await buffer(download.csv());
  await download.close();
  return bytes.toString('utf8');
}

/** What the same rows are when lib/out/columns.ts and lib/out/csv.ts write them. */
export async function writeCsv(filter: ClaimFilter): Promise<string> {
  const [{ rows }, state] = await Promise.all([listClaims(filter), getDataState()]);
  const context = { siteUrl: SITE, dataVersion: state?.version ?? '' };
  const head = csvLine(COLUMNS.map((column) => column.name));
  return head + rows.map((row) => csvLine(toFields(row, context))).join('');
}
