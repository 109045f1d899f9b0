import type { ClaimRow } from '../../../../lib/model/claim-row.ts';
import type { Role } from '../../../../lib/model/vocabulary.ts';
import { formatDate } from '../../../../lib/words/format.ts';
import { loneLabel, rowNames, tellApart } from '../../../../lib/words/row-label.ts';

/**
 * What stated values go by: whom each is about first, then its article and date, to tell it from other sources. One value
 * with none beside it needs no article.
 */
export function statedLabels(rows: readonly ClaimRow[], rowsBy: Role, hasOthers: boolean): string[] {
  const [only, ...more] = rows;
  const isLone = only !== undefined && more.length === 0;
  const names = isLone ? [loneLabel(only, rowsBy)] : rowNames(rows, rowsBy);
  if (isLone && !hasOthers) return names;
  return tellApart(
    rows.map((row, index) => `${names[index]} (${articleWords(row)})`),
    rows,
  );
}

function articleWords({ articleShort, articlePublished }: ClaimRow): string {
  const published = articlePublished === null ? [] : [formatDate(articlePublished)];
  return [articleShort.replace(/ \d{4}$/, ''), ...published].join(', ');
}
