import { claimUrl } from '../../lib/filter/urls.ts';
import type { ClaimRow } from '../../lib/model/claim-row.ts';
import { formatPlace } from '../../lib/words/format.ts';
import { OurAddition } from './our-addition.tsx';

/** That a row says again what another claim says, which leads there; in its words where it is among these rows. */
export function RestatesMark({ row, rows }: { row: ClaimRow; rows: readonly ClaimRow[] }) {
  if (row.restates === null) return null;
  const restated = rows.find((each) => each.claimId === row.restates);
  return (
    <span className="restates-mark">
      Restates{' '}
      <a href={claimUrl(row.restates)}>{restated === undefined ? 'another claim' : whereOf(restated, row)}</a>{' '}
      <OurAddition />
    </span>
  );
}

function whereOf(restated: ClaimRow, { articleSlug }: ClaimRow): string {
  const article = restated.articleSlug === articleSlug ? '' : ` of ${restated.articleShort}`;
  return `“${restated.asPrinted}”, ${formatPlace({ ...restated, section: null })}${article}`;
}
