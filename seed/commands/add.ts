import path from 'node:path';
import { PROJECT_DIR, runProgram } from '../../db/process/program.ts';
import { createStatusLine } from '../../db/process/status-line.ts';
import { readArticleBytes } from '../files/read-article-file.ts';
import { addCommand } from './add-command.ts';
import { openTerminal } from './ask-terminal.ts';

const status = createStatusLine(process.stderr);

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

const args = process.argv.slice(2);
const isListening = process.stdin.isTTY === true && process.stderr.isTTY === true && !args.includes('-');

const terminal = openTerminal(process.stdin, process.stderr);

await runProgram(() =>
  addCommand(args, {
    folder: path.join(PROJECT_DIR, 'seed'),
    today: new Date().toISOString().slice(0, 10),
    read: (file) => (file === '-' ? readStdin() : readArticleBytes(file)),
    ...(isListening && { ask: terminal.ask }),
    print: (text) => {
      status.clear();
      console.log(text);
    },
    printError: (text) => {
      status.clear();
      console.error(text);
    },
    show: status.show,
  }).finally(terminal.close),
);
