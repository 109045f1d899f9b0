import { fileURLToPath } from 'node:url';
import { runProgram } from '../../db/process/program.ts';
import { createStatusLine, QUIET_MS } from '../../db/process/status-line.ts';
import type { CheckedPlaces } from '../../lib/model/checked-places.ts';
import { placesFile } from '../../lib/rules/seed-issue.ts';
import { writeWhole } from '../editing/write-whole.ts';
import { formatCheckedPlaces } from '../files/checked-places.ts';
import { showPath } from '../files/seed-file.ts';
import { readVerifiableArticles } from '../files/verifiable-articles.ts';
import { verifyCommand } from './verify-command.ts';

const status = createStatusLine(process.stderr);
const TICK_MS = status.isTerminal ? 200 : 5_000;
let next = performance.now() + QUIET_MS;

/** Shown from two seconds on, now and then. */
function show(line: string): void {
  if (performance.now() < next) return;
  next = performance.now() + TICK_MS;
  status.show(line);
}

async function save(places: CheckedPlaces): Promise<string> {
  const file = fileURLToPath(new URL(`../${placesFile(places.slug)}`, import.meta.url));
  await writeWhole(file, formatCheckedPlaces(places));
  return showPath(file);
}

await runProgram(() =>
  verifyCommand(process.argv.slice(2), {
    readArticles: () => readVerifiableArticles(),
    print: (text) => {
      status.clear();
      console.log(text);
    },
    printError: (text) => {
      status.clear();
      console.error(text);
    },
    save,
    today: () => new Date().toISOString().slice(0, 10),
    show,
  }),
);
