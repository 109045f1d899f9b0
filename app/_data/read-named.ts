import 'server-only';
import { listNamedRecords } from '../../db/queries/named-records.ts';
import type { NamedRecord } from '../../lib/model/named-record.ts';
import { memoizePerVersion } from './memoize-per-version.ts';

/** So many of each kind are named; a longer search text names fewer. */
const MAX_NAMED = 4;

/** What a search text finds by its name, once a load. */
export async function readNamed(q: string): Promise<NamedRecord[]> {
  return q === '' ? [] : memoizePerVersion(`named ${q}`, () => listNamedRecords(q, MAX_NAMED));
}
