import path from 'node:path';
import { PROJECT_DIR, runProgram } from '../../db/process/program.ts';
import { checkCommand } from './check-command.ts';
import { createQuietProgress } from './quiet-progress.ts';

const progress = createQuietProgress(process.stderr);

await runProgram(() =>
  checkCommand(process.argv.slice(2), {
    folder: path.join(PROJECT_DIR, 'seed'),
    print: (text) => console.log(text),
    printError: (text) => console.error(text),
    step: progress,
  }),
);
