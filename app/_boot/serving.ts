import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { identify, isRunning, type ProcessIdentity } from '../../db/process/process-identity.ts';

/** A web server that runs from a build folder. */
type RunningServer = ProcessIdentity & { port: number };

const PREFIX = 'serving-';

/** Notes in the build folder which process serves it on which port; gives what takes the note back. */
export function noteServer(distPath: string, pid: number, port: number): () => void {
  const note = path.join(distPath, `${PREFIX}${pid}.json`);
  writeFileSync(note, JSON.stringify({ ...identify(pid), port } satisfies RunningServer));
  return () => rmSync(note, { force: true });
}

/** The web servers that run from this build folder now; notes of ended ones are removed. */
export function listRunningServers(distPath: string): RunningServer[] {
  if (!existsSync(distPath)) return [];
  const notes = readdirSync(distPath).filter((name) => name.startsWith(PREFIX));
  return notes.flatMap((name) => {
    const serving = JSON.parse(readFileSync(path.join(distPath, name), 'utf8')) as RunningServer;
    if (isRunning(serving)) return [serving];
    rmSync(path.join(distPath, name), { force: true });
    return [];
  });
}
