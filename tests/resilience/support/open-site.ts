import { readdirSync } from 'node:fs';
import { seededDatabase } from '../../support/scratch-database.ts';
import { type BareServer, startBareServer } from '../../support/start-bare-server.ts';

/** The built site in a process of its own, on a database with the real seeds that goes with it. */
export type StrainedSite = BareServer & { databaseUrl: string };

export async function openSite(settings: Record<string, string> = {}): Promise<StrainedSite> {
  const database = await seededDatabase();
  const server = await startBareServer(database.url, settings);
  const stop = async () => {
    const ended = await server.stop();
    await database.drop();
    return ended;
  };
  return { ...server, stop, databaseUrl: database.url };
}

/** The descriptors that a process holds; `undefined` on a system that does not show them. */
export function countDescriptors(pid: number): number | undefined {
  if (process.platform !== 'linux') return undefined;
  return readdirSync(`/proc/${pid}/fd`).length;
}
