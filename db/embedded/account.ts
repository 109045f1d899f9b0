import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { SetupProblem } from '../process/setup-problem.ts';

/** Who runs the server. Empty: the user who runs us. Set: root runs us, and the server gets this account. */
export type Account = { uid?: number; gid?: number };

const SERVER_USER = 'postgres';

/**
 * PostgreSQL refuses to run as root. Root therefore hands the server to the owner of an existing data folder, or to
 * the system user "postgres", which is made if it is missing. Throws SetupProblem if it can't be made.
 */
export function getServerAccount(dataFolder?: string): Account {
  if (process.getuid?.() !== 0) return {};
  const owner = dataFolder === undefined ? undefined : statSync(dataFolder, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return lookUp() ?? makeAccount();
}

/** Whether that account may do `wanted` (4 read, 1 enter) here, by the mode bits; access lists are not looked at. */
export function mayAccess(path: string, account: Account, wanted: 1 | 4 | 5): boolean {
  if (account.uid === undefined) return true;
  const { mode, uid, gid } = statSync(path);
  const bits = uid === account.uid ? mode >> 6 : gid === account.gid ? mode >> 3 : mode;
  return (bits & wanted) === wanted;
}

function lookUp(): Account | undefined {
  try {
    const ask = (flag: string) =>
      Number(execFileSync('id', [flag, SERVER_USER], { stdio: 'pipe' }).toString());
    return { uid: ask('-u'), gid: ask('-g') };
  } catch {
    return undefined;
  }
}

function makeAccount(): Account {
  try {
    execFileSync('groupadd', ['--system', '--force', SERVER_USER], { stdio: 'pipe' });
    const flags = ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', '--gid', SERVER_USER];
    execFileSync('useradd', [...flags, SERVER_USER], { stdio: 'pipe' });
  } catch (error) {
    throw new SetupProblem(
      `PostgreSQL does not run as root, and the system user "${SERVER_USER}" to run it instead could not be made ` +
        `(${(error as Error).message.split('\n')[0]}). Make that user, run this as an ordinary user, or set ` +
        'DATABASE_URL to a server of your own.',
    );
  }
  const made = lookUp();
  if (made) return made;
  throw new SetupProblem(`The system user "${SERVER_USER}" was made, but "id" does not know it.`);
}
