import { rowsWords } from '../../../lib/filter/count-words.ts';
import type { ClaimFilter } from '../../../lib/filter/filter-query.ts';
import {
  claimsCsvUrl,
  claimsJsonUrl,
  claimsXlsxUrl,
  claimsZipUrl,
  explorerUrl,
} from '../../../lib/filter/urls.ts';
import type { ClaimCount } from '../../../lib/model/rows.ts';
import { readCsvSize } from '../../_data/read-csv-size.ts';
import { siteAddress } from '../../_data/site-address.ts';
import { dataDownloads } from '../../_figure/downloads.ts';
import { TakeAway } from '../../_figure/take-away.tsx';

/** All that a filter finds, to take away in the order of its page: how many rows, and about how large. */
export async function TakeAwayFound({ filter, count }: { filter: ClaimFilter; count: ClaimCount }) {
  const all = { ...filter, after: null, limit: null };
  const urls = {
    csv: claimsCsvUrl(all),
    json: claimsJsonUrl(all),
    xlsx: claimsXlsxUrl(all),
    zip: claimsZipUrl(all),
  };
  const downloads = dataDownloads(urls, rowsWords(count), await readCsvSize(count));
  return <TakeAway id="found" downloads={downloads} address={siteAddress(explorerUrl(all))} />;
}
