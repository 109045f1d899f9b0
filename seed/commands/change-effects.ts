import path from 'node:path';
import { listenForInterrupt } from '../../db/process/interrupt.ts';
import { loadEnvFiles, PROJECT_DIR } from '../../db/process/program.ts';
import { runLoader } from '../editing/run-loader.ts';
import type { ChangeEffects } from './change-command.ts';

/** What the commands that change seed files do outside of them, for people at a terminal. */
export function terminalEffects(): ChangeEffects {
  const signal = listenForInterrupt();
  loadEnvFiles();
  const folder = path.join(PROJECT_DIR, 'seed');
  return {
    folder,
    print: (text) => console.log(text),
    printError: (text) => console.error(text),
    today: () => new Date().toISOString().slice(0, 10),
    load: () => runLoader(folder, { say: (line) => console.log(line), signal }),
  };
}
