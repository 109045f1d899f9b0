import Link from 'next/link';
import { claimUrl, metricUrl, sourceUrl } from '../../lib/filter/urls.ts';
import type { ClaimRow } from '../../lib/model/claim-row.ts';
import type { CheckRow } from '../../lib/model/rows.ts';
import { formatWho, weightiestCheck } from '../../lib/words/check-summary.ts';
import { formatCount, formatDate, formatPeriod, formatPlace } from '../../lib/words/format.ts';
import { signedCheckedWords } from '../../lib/words/standing-words.ts';
import { RestatesMark } from '../_components/restates-mark.tsx';

type Props = { rows: readonly ClaimRow[]; checks: readonly CheckRow[] };

/** Every number with who says so, as of when, what else was published, and where else it was seen. */
export function NumbersTable({ rows, checks }: Props) {
  return (
    <table className="blocks numbers">
      <thead>
        <tr>
          <th scope="col">As printed</th>
          <th scope="col">What</th>
          <th scope="col">Who says so</th>
          <th scope="col">As of</th>
          <th scope="col">What else was published</th>
          <th scope="col">Where else it was seen</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <NumberRow
            key={row.claimId}
            row={row}
            rows={rows}
            checks={checks.filter((check) => check.claims.includes(row.claimId))}
          />
        ))}
      </tbody>
    </table>
  );
}

type RowProps = { row: ClaimRow; rows: readonly ClaimRow[]; checks: readonly CheckRow[] };

function NumberRow({ row, rows, checks }: RowProps) {
  const told = weightiestCheck(checks);
  return (
    <tr data-claim={row.claimId}>
      <th scope="row">
        <Link href={claimUrl(row.claimId)}>“{row.asPrinted}”</Link>
      </th>
      <td>
        <Link href={metricUrl(row.metric)}>{row.metricName}</Link>
        <RestatesMark row={row} rows={rows} />
      </td>
      <td data-label="Who says so">
        {row.attributedTo}, in <Link href={sourceUrl(row.articleSlug)}>{row.articleShort}</Link>,{' '}
        {row.articleGenre},{' '}
        {row.articlePublished === null ? 'date not known' : formatDate(row.articlePublished)};{' '}
        {formatPlace(row)}
      </td>
      <td data-label="As of">{formatPeriod(row)}</td>
      <td data-label="What else was published">
        {told === undefined ? (
          'nothing that we read'
        ) : (
          <details className="narrow-fold">
            <summary>
              What else was published<span>: {formatWho(told)}</span>
            </summary>
            {formatWho(told)}: {told.says}
            {checks.length > 1 && (
              <>
                {' '}
                <Link href={`${claimUrl(row.claimId)}#checks`}>
                  and {formatCount(checks.length - 1, 'other check')}
                </Link>
              </>
            )}
          </details>
        )}
      </td>
      <td data-label="Where else it was seen">{signedCheckedWords(row)}</td>
    </tr>
  );
}
