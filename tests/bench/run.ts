import { sweepThrowawayHomes } from '../../db/embedded/throwaway.ts';
import { listenForInterrupt } from '../../db/process/interrupt.ts';
import { isProgram, runProgram } from '../../db/process/program.ts';
import { SetupProblem } from '../../db/process/setup-problem.ts';
import { CACHED_PAGE, CACHED_PAGE_BARE } from './cached-page.ts';
import { DOWNLOAD_MEMORY } from './download-memory.ts';
import { DRAWING } from './drawing.ts';
import { DURING_DOWNLOAD } from './during-download.ts';
import { BARE_DYNAMIC, BARE_DYNAMIC_SMALL, NEW_CHOICE } from './explorer-page.ts';
import { EXPLORER_SQL, FILTERED_SQL } from './explorer-sql.ts';
import { FULL_CSV } from './full-csv.ts';
import { LIGHT_PAGES } from './light-pages.ts';
import { LIGHTHOUSE } from './lighthouse.ts';
import { MANY_DOWNLOADS } from './many-downloads.ts';
import { MILLION_PAGES } from './million-pages.ts';
import { READING_NUMBERS } from './reading-numbers.ts';
import { SERVER_MEMORY } from './server-memory.ts';
import { type Bench, formatTable, type Row, reaches, summarise } from './support/bench.ts';
import { UNDER_ATTACK } from './under-attack.ts';
import { WARM_START } from './warm-start.ts';
import { WORKBOOK } from './workbook.ts';

/** Every bench by the name that `npm run bench -- <name>` picks it by. */
const BENCHES: Record<string, Bench> = {
  'cached-page': CACHED_PAGE,
  'cached-page-bare': CACHED_PAGE_BARE,
  'explorer-page': BARE_DYNAMIC,
  'explorer-page-small': BARE_DYNAMIC_SMALL,
  'explorer-choice': NEW_CHOICE,
  'full-csv': FULL_CSV,
  'download-memory': DOWNLOAD_MEMORY,
  workbook: WORKBOOK,
  'many-downloads': MANY_DOWNLOADS,
  'during-download': DURING_DOWNLOAD,
  'explorer-sql': EXPLORER_SQL,
  'filtered-sql': FILTERED_SQL,
  'million-pages': MILLION_PAGES,
  'under-attack': UNDER_ATTACK,
  'server-memory': SERVER_MEMORY,
  'warm-start': WARM_START,
  'light-pages': LIGHT_PAGES,
  lighthouse: LIGHTHOUSE,
  'reading-numbers': READING_NUMBERS,
  drawing: DRAWING,
};

const ROUNDS = 5;

/** `npm run bench`: all benches, or those that are named, one after the other; the table at the end. */
async function main(): Promise<number> {
  const abort = listenForInterrupt();
  const names = process.argv.slice(2);
  const unknown = names.find((name) => BENCHES[name] === undefined);
  if (unknown !== undefined)
    throw new SetupProblem(`There is no bench "${unknown}"; there are ${Object.keys(BENCHES).join(', ')}.`);
  const rows: Row[] = [];
  try {
    for (const [name, bench] of Object.entries(BENCHES))
      if (names.length === 0 || names.includes(name)) rows.push(...(await runBench(name, bench, abort)));
  } finally {
    await sweepThrowawayHomes();
  }
  process.stdout.write(`\n${formatTable(rows)}\n`);
  return rows.every(({ line, values }) => reaches(line, summarise(values).median)) ? 0 : 1;
}

async function runBench(name: string, bench: Bench, abort: AbortSignal): Promise<Row[]> {
  const undo: (() => Promise<void> | void)[] = [];
  const say = (line: string) => process.stdout.write(`${name}: ${line}\n`);
  for (const line of bench.lines) say(line.name);
  try {
    const values = await bench.measure({ rounds: ROUNDS, say, abort, defer: (step) => undo.push(step) });
    return bench.lines.map((line, index) => ({ line, values: values[index] ?? [] }));
  } finally {
    for (const step of undo.reverse()) await step();
  }
}

if (isProgram(import.meta.url)) runProgram(main);
