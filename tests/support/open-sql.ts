import postgres, { type Sql } from 'postgres';
import { SEARCH_PATH } from '../../db/release/search-path.ts';

/** One connection that sees the tables of this version; the caller ends it. */
export const openSql = (url: string): Sql =>
  postgres(url, { max: 1, onnotice: () => {}, connection: { search_path: SEARCH_PATH } });
