import { type SQL, sql } from 'drizzle-orm';
import { DATE_PADDING, ROW_KEYS, type RowKey, type RowOrder } from '../../lib/chart/row-order.ts';
import { claimRows } from '../schema/read-model.ts';

/** The keys of `lib/chart/row-order.ts`, each under its name, of rows of `claim_rows` that go by the name `r`. */
export function selectRowKeys(): SQL {
  const keys = (Object.keys(ROW_KEYS) as RowKey[]).map(
    (key) => sql`${keySql(key)} as ${sql.identifier(key)}`,
  );
  return sql.join(keys, sql`, `);
}

/** The columns of `claim_rows` that such keys are made of. */
export function listKeyColumns(): SQL {
  const columns = Object.values(ROW_KEYS).flatMap((key) => key.columns);
  return sql.join(
    columns.map((column) => sql.identifier(claimRows[column].name)),
    sql`, `,
  );
}

/** An `order by` of such keys. */
export function orderRowsBy(order: RowOrder): SQL {
  const terms = order.map(({ key, down = false }) => {
    return sql`${sql.identifier(key)} ${sql.raw(down ? 'desc' : 'asc')} nulls last`;
  });
  return sql.join(terms, sql`, `);
}

/** Numbers compare as JavaScript reads them, and texts by their code points. */
function keySql(key: RowKey): SQL {
  const { columns, isDate } = ROW_KEYS[key];
  const named = columns.map((column) => sql`r.${sql.identifier(claimRows[column].name)}`);
  const found = sql`coalesce(${sql.join(named, sql`, `)})`;
  if (isDate) {
    const padding = sql.raw(`'${DATE_PADDING}'`);
    return sql`(${found} || substr(${padding}, length(${found}) - 3)) collate "C"`;
  }
  return key === 'value' ? sql`${found}::float8` : found;
}
