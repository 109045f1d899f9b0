import type { ClaimRow } from '../../../../lib/model/claim-row.ts';
import type { Role } from '../../../../lib/model/vocabulary.ts';
import { formatDate } from '../../../../lib/words/format.ts';
import { loneLabel, rowNames, tellApart } from '../../../../lib/words/row-label.ts';

/**
 * What stated values go by. One with none beside it: whom it is about. One beside other sources: its article and date, as
 * they go by who says so and when. Several: whom each is about, and its article.
 */
export function statedLabels(rows: readonly ClaimRow[], rowsBy: Role, hasOthers: boolean): string[] {
  const [only, ...more] = rows;
  const isLone = only !== undefined && more.length === 0;
  if (isLone) return [hasOthers ? articleWords(only) : loneLabel(only, rowsBy)];
  const names = rowNames(rows, rowsBy);
  return tellApart(
    rows.map((row, index) => `${names[index]} (${articleWords(row)})`),
    rows,
  );
}

function articleWords({ articleShort, articlePublished }: ClaimRow): string {
  const published = articlePublished === null ? [] : [formatDate(articlePublished)];
  return [articleShort.replace(/ \d{4}$/, ''), ...published].join(', ');
}
