import type { ClaimRow } from '../../../../lib/model/claim-row.ts';
import type { Role } from '../../../../lib/model/vocabulary.ts';
import { formatDate } from '../../../../lib/words/format.ts';
import { rowNames, tellApart } from '../../../../lib/words/row-label.ts';

/** Beside other sources a stated value goes by its article and date; by its row too where several are stated. */
export function statedLabels(rows: readonly ClaimRow[], rowsBy: Role): string[] {
  const names = rowNames(rows, rowsBy);
  const labels = rows.map((row, index) => {
    const published = row.articlePublished === null ? [] : [formatDate(row.articlePublished)];
    const dated = [row.articleShort.replace(/ \d{4}$/, ''), ...published].join(', ');
    return rows.length === 1 ? dated : `${names[index]} (${dated})`;
  });
  return tellApart(labels, rows);
}
