import type { ImportPlan } from '../../../lib/draft/table/plan-import.ts';
import type { ReadTable } from '../../../lib/draft/table/table.ts';
import { issueLine, tellCounts, tellPlan } from '../../../lib/draft/table/tell-table.ts';

/** Rows that are shown; a table of more is told by its counts and its problems. */
const MOST_ROWS = 200;

const toSentence = ({ said, option }: ReadTable['open'][number]) =>
  option === null ? said : `${said} Choose it above, and show again what the table becomes.`;

/** What each cell became, what could not be read, and what it changes in the draft. */
export function TableRows({ table, plan }: { table: ReadTable; plan: ImportPlan | undefined }) {
  const { rows, columns, issues, open } = table;
  const problems = [...open.map(toSentence), ...issues.map((issue) => issueLine('', issue))];
  return (
    <>
      {problems.length > 0 && (
        <div className="problem" role="alert">
          <ul>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </div>
      )}
      <div className="table-scroll">
        <table>
          <caption>{tellCounts(table)}</caption>
          <thead>
            <tr>
              <th scope="col">Line</th>
              {columns.map(({ letter, head }) => (
                <th scope="col" key={letter}>
                  {head || letter}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, MOST_ROWS).map(({ line, cells, isTotal }) => (
              <tr key={line}>
                <th scope="row">
                  {line}
                  {isTotal && ' (seems to add others up)'}
                </th>
                {cells.map(({ letter, text, became }) => (
                  <td key={letter}>
                    {text}
                    {became !== '' && (
                      <>
                        <br />
                        <small>{became}</small>
                      </>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {plan ? (
        tellPlan(plan).map((sentence) => <p key={sentence}>{sentence}</p>)
      ) : (
        <p>
          The text of the article is not at hand, or is another one by now: a table is looked up in it before
          it is written.
        </p>
      )}
    </>
  );
}
