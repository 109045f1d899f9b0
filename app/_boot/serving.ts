import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { identify, isRunning, type ProcessIdentity } from '../../db/process/process-identity.ts';
import { errorCode } from '../../db/process/setup-problem.ts';
import { isUnwritable } from '../../db/process/system-problem.ts';

/** A web server that runs from a build folder. */
type RunningServer = ProcessIdentity & { port: number };

const PREFIX = 'serving-';

/**
 * Notes in the build folder which process serves it on which port; gives what takes the note back. A build that can't be
 * written to is served without: nobody builds there anew.
 */
export function noteServer(distPath: string, pid: number, port: number): () => void {
  const note = path.join(distPath, `${PREFIX}${pid}.json`);
  const isNoted = tryToWrite(() =>
    writeFileSync(note, JSON.stringify({ ...identify(pid), port } satisfies RunningServer)),
  );
  return isNoted ? () => rmSync(note, { force: true }) : () => {};
}

/** The web servers that run from this build folder now; notes of ended ones are removed. */
export function listRunningServers(distPath: string): RunningServer[] {
  if (!existsSync(distPath)) return [];
  const notes = readdirSync(distPath).filter((name) => name.startsWith(PREFIX));
  return notes.flatMap((name) => {
    const serving = readNote(path.join(distPath, name));
    if (serving && isRunning(serving)) return [serving];
    tryToWrite(() => rmSync(path.join(distPath, name), { force: true }));
    return [];
  });
}

/** A note may be cut off where the disk was full, or gone by now. */
function readNote(file: string): RunningServer | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as RunningServer;
  } catch (error) {
    if (error instanceof SyntaxError || errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function tryToWrite(write: () => void): boolean {
  try {
    write();
    return true;
  } catch (error) {
    if (isUnwritable(error)) return false;
    throw error;
  }
}
