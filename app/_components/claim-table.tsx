import { claimUrl, sourceUrl } from '../../lib/filter/urls.ts';
import type { ClaimRow } from '../../lib/model/claim-row.ts';
import { formatWho } from '../../lib/words/check-summary.ts';
import { capitalise } from '../../lib/words/claim-headline.ts';
import { entitiesByRole } from '../../lib/words/entities-by-role.ts';
import { formatCount, formatPeriod, formatPlace } from '../../lib/words/format.ts';
import { relationWords } from '../../lib/words/relation-words.ts';
import { decidingCheck, signedCheckedWords } from '../../lib/words/standing-words.ts';
import { statusWords } from '../../lib/words/status-words.ts';
import { isUnverified, NOT_VERIFIED } from '../../lib/words/verified-words.ts';
import { FoundRow } from './found-row.tsx';
import { Marked } from './marked.tsx';
import {
  QUANTITY_SPAN,
  QuantityCells,
  type QuantityColumns,
  QuantityHeads,
  toQuantityColumns,
} from './quantity-cells.tsx';
import { RestatesMark } from './restates-mark.tsx';
import { SortHead, type Sorting } from './sort-head.tsx';

const OTHER_COLUMNS = 5;

type ClaimTableProps = {
  rows: readonly ClaimRow[];
  /** Says in words what the rows are; stands above the table. */
  caption: string;
  /** Columns that the page around the table already says. */
  omit?: readonly ('metric' | 'article')[];
  /** By claim, the words that a search found in it; each row then shows where. */
  found?: ReadonlyMap<string, readonly string[]> | undefined;
  /** Where the columns can be sorted: the order in which the rows stand, and the address of another. */
  sorting?: Sorting;
};

/** Claims as rows, each leading to its own page: what, how much with its hedge, when, as printed, where, who, check. */
export function ClaimTable({ rows, caption, omit = [], found, sorting }: ClaimTableProps) {
  const columns = toQuantityColumns(rows);
  return (
    <div className="table-scroll">
      <table className="blocks claim-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <SortHead sort="metric" sorting={sorting}>
              What
            </SortHead>
            <QuantityHeads columns={columns} sorting={sorting} />
            <SortHead sort="period" sorting={sorting}>
              Period
            </SortHead>
            {!omit.includes('article') && (
              <SortHead sort="reading" sorting={sorting}>
                Article
              </SortHead>
            )}
            {omit.includes('article') && <th scope="col">Paragraph</th>}
            <th scope="col">Who says so</th>
            <th scope="col">What others say</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row
              key={row.claimId}
              row={row}
              rows={rows}
              columns={columns}
              omit={omit}
              words={found?.get(row.claimId)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type RowProps = {
  row: ClaimRow;
  /** All rows of the table. */
  rows: readonly ClaimRow[];
  columns: QuantityColumns;
  omit: readonly string[];
  words: readonly string[] | undefined;
};

function Row({ words, ...props }: RowProps) {
  const { row, columns } = props;
  return (
    <>
      <ClaimCells {...props} words={words ?? []} />
      {words && <FoundRow row={row} words={words} colSpan={OTHER_COLUMNS + QUANTITY_SPAN[columns]} />}
    </>
  );
}

function ClaimCells({ row, rows, columns, omit, words }: RowProps & { words: readonly string[] }) {
  const status = statusWords(row);
  return (
    <tr data-claim={row.claimId}>
      <th scope="row" className="claim-table-what">
        <a href={claimUrl(row.claimId)}>
          {!omit.includes('metric') && (
            <span className="claim-table-metric">
              <Marked text={row.metricName} words={words} />
            </span>
          )}{' '}
          <span className={omit.includes('metric') ? 'claim-table-metric' : 'claim-table-entities'}>
            <Marked text={whoWords(row)} words={words} />
          </span>
        </a>{' '}
        <RestatesMark row={row} rows={rows} />{' '}
        {status !== '' && <span className="claim-table-withdrawn">{capitalise(status)}</span>}{' '}
        {isUnverified(row) && <span className="claim-table-withdrawn">{capitalise(NOT_VERIFIED)}</span>}
      </th>
      <QuantityCells row={row} columns={columns} words={words} />
      <td className="claim-table-period" data-label="Period">
        {formatPeriod(row)}
      </td>
      <td className="claim-table-where" data-label={omit.includes('article') ? 'Paragraph' : 'Article'}>
        {!omit.includes('article') && (
          <>
            <a href={sourceUrl(row.articleSlug)}>
              <Marked text={row.articleShort} words={words} />
            </a>
            {`, ${row.articleGenre}, `}
          </>
        )}
        {formatPlace({ ...row, section: null })}
      </td>
      <td data-label="Who says so">
        <Marked text={row.attributedTo} words={words} />
      </td>
      <td data-label="What others say">{checkWords(row)}</td>
    </tr>
  );
}

/** Who takes part, by role; a relation says it as who to whom. */
function whoWords(row: ClaimRow): string {
  return row.kind === 'relation' ? relationWords(row) : entitiesByRole(row.entities, row.stage);
}

/** Where else a figure was seen, and by whose word; of words and relations the weightiest check. */
function checkWords(row: ClaimRow): string {
  const deciding = decidingCheck(row);
  const others = row.checks.length - (deciding === undefined ? 0 : 1);
  const who = deciding === undefined ? [] : [formatWho(deciding)];
  const more = others === 0 ? [] : [formatCount(others, deciding === undefined ? 'check' : 'more check')];
  const named = [...who, ...more].join('; ');
  return named === '' ? signedCheckedWords(row) : `${signedCheckedWords(row)}: ${named}`;
}
