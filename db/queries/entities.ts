import { preparedDatabase } from '../client.ts';
import { entities } from '../schema/entity-tables.ts';
import { isAnyOf } from '../sql/any-of.ts';

/** The names of entities by their codes; a code that nothing has is left out. */
export async function listEntityNames(codes: readonly string[]): Promise<Map<string, string>> {
  const { code, name } = entities;
  const rows = await preparedDatabase().select({ code, name }).from(entities).where(isAnyOf(code, codes));
  return new Map(rows.map((row) => [row.code, row.name]));
}
