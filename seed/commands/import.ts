import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { loadEnvFiles, PROJECT_DIR, runProgram } from '../../db/process/program.ts';
import { importCommand } from './import-command.ts';

async function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
}

await runProgram(() => {
  loadEnvFiles();
  return importCommand(process.argv.slice(2), {
    folder: path.join(PROJECT_DIR, 'seed'),
    print: (text) => console.log(text),
    printError: (text) => console.error(text),
    ...(process.stdin.isTTY && { ask }),
  });
});
