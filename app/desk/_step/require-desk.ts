import 'server-only';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { DESK_PASS, type Desk, deskOfProcess } from '../../../lib/desk.ts';

/** The desk, for a request that came through its gate; for any other, and under any other start, there is no such page. */
export async function requireDesk(): Promise<Desk> {
  const desk = deskOfProcess().value;
  const pass = (await headers()).get(DESK_PASS);
  if (desk === undefined || pass !== desk.pass) notFound();
  return desk;
}
