import { setTimeout as sleep } from 'node:timers/promises';
import { openSql } from '../../support/open-sql.ts';
import type { LoadedSite } from './loaded-site.ts';

/** From then on the site reads the state anew when it is asked (app/_http/cache/load-watch.ts). */
const FRESH_MS = 1100;
const READ_MS = 200;

/** Writes the state of the data as it is: to the site it is a new one, and nothing that it kept counts any longer. */
export async function renewState({
  databaseUrl,
  origin,
}: Pick<LoadedSite, 'databaseUrl' | 'origin'>): Promise<void> {
  const sql = openSql(databaseUrl);
  await sql`update data_state set version = version`.finally(() => sql.end({ timeout: 1 }));
  await sleep(FRESH_MS);
  await fetch(`${origin}/icon.svg`).then((response) => response.arrayBuffer());
  await sleep(READ_MS);
}
