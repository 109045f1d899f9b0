import type { ClaimFilter } from '../../lib/filter.ts';
import { formatCount } from '../../lib/format.ts';
import { claimsCsvUrl, claimsExcelUrl, claimsZipUrl } from '../../lib/urls.ts';
import { readCsvSize } from '../_server/read-csv-size.ts';

/** The files of a filter, with what a reader should know before the click: how many rows, and about how large. */
export async function DownloadLinks({ filter, rows }: { filter: ClaimFilter; rows: number }) {
  const size = await readCsvSize(rows);
  return (
    <>
      <a href={claimsCsvUrl(filter)}>
        CSV of {rows === 1 ? 'this row' : `these ${formatCount(rows, 'row')}`}
      </a>{' '}
      ({size}) · <a href={claimsExcelUrl(filter)}>CSV for Excel</a> ·{' '}
      <a href={claimsZipUrl(filter)}>ZIP with sources</a>
    </>
  );
}
