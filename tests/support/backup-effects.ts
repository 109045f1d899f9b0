import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { backupCommand } from '../../seed/commands/backup-command.ts';
import { restoreCommand } from '../../seed/commands/restore-command.ts';

/** A folder that goes with the test. */
export function scratchFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'cited-metrics-backup-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Both commands on a seed folder, with what they say; nothing of the clock or the terminal. */
export function backupsOf(folder: string) {
  const said: string[] = [];
  const poured: Buffer[] = [];
  const scratch = scratchFolder();
  const effects = {
    ...{ folder, scratch, software: '1.2.3' },
    now: () => new Date('2024-06-02T10:20:30.400Z'),
    print: (text: string) => said.push(text),
    printError: (text: string) => said.push(text),
    step: <T>(_: string, run: () => Promise<T>) => run(),
    pour: async (file: string) => void poured.push(readFileSync(file)),
    catch: async () => path.join(scratch, 'caught.zip'),
    isLoaded: () => true,
  };
  return {
    ...{ said, poured, scratch },
    backUp: (...args: string[]) => backupCommand(args, effects),
    restore: (...args: string[]) => restoreCommand(args, effects),
  };
}
