import { headers } from 'next/headers';
import { DESK_PASS, deskOfProcess } from '../../lib/desk.ts';

/** Whether this page is asked for through the gate of the desk, which has a frame of its own. */
export async function isAtDesk(): Promise<boolean> {
  const desk = deskOfProcess().value;
  return desk !== undefined && (await headers()).get(DESK_PASS) === desk.pass;
}
