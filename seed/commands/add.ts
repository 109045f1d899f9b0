import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { PROJECT_DIR, runProgram } from '../../db/process/program.ts';
import { createStatusLine } from '../../db/process/status-line.ts';
import { readArticleBytes } from '../files/read-article-file.ts';
import { addCommand } from './add-command.ts';
import type { Ask } from './add-questions.ts';

const status = createStatusLine(process.stderr);

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** One line of the terminal; undefined where it is closed. */
const askOnTerminal: Ask = async (question) => {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await Promise.race([
      lines.question(question),
      new Promise<undefined>((resolve) => lines.once('close', () => resolve(undefined))),
    ]);
  } finally {
    lines.close();
  }
};

const args = process.argv.slice(2);
const isListening = process.stdin.isTTY === true && process.stderr.isTTY === true && !args.includes('-');

await runProgram(() =>
  addCommand(args, {
    folder: path.join(PROJECT_DIR, 'seed'),
    today: new Date().toISOString().slice(0, 10),
    read: (file) => (file === '-' ? readStdin() : readArticleBytes(file)),
    ...(isListening && { ask: askOnTerminal }),
    print: (text) => {
      status.clear();
      console.log(text);
    },
    printError: (text) => {
      status.clear();
      console.error(text);
    },
    show: status.show,
  }),
);
