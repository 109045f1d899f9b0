import { rowsWords } from '../../../lib/filter/count-words.ts';
import type { ClaimFilter } from '../../../lib/filter/filter-query.ts';
import { claimsCsvUrl, claimsExcelUrl, claimsZipUrl } from '../../../lib/filter/urls.ts';
import type { ClaimCount } from '../../../lib/model/rows.ts';
import { readCsvSize } from '../../_data/read-csv-size.ts';

/** The files of a filter, with what a reader should know before the click: how many rows, and about how large. */
export async function DownloadLinks({ filter, count }: { filter: ClaimFilter; count: ClaimCount }) {
  const size = await readCsvSize(count);
  return (
    <>
      <a href={claimsCsvUrl(filter)}>CSV of {describeRows(count)}</a> ({size}) ·{' '}
      <a href={claimsExcelUrl(filter)}>CSV for Excel</a> · <a href={claimsZipUrl(filter)}>ZIP with sources</a>
    </>
  );
}

function describeRows(count: ClaimCount): string {
  if (count.isMore) return rowsWords(count);
  return count.claims === 1 ? 'this row' : `these ${rowsWords(count)}`;
}
