import { setTimeout as sleep } from 'node:timers/promises';
import { SetupProblem } from '../../db/process/setup-problem.ts';
import { openServerFolder } from '../support/server-folder.ts';
import { askAll } from './support/ask-all.ts';
import { type BenchContext, defineBenches } from './support/bench.ts';
import { ensureSiteBuild } from './support/built-site.ts';
import { listDistinctAddresses } from './support/distinct-addresses.ts';
import { npmStart } from './support/npm-start.ts';
import { proportionalMemoryOf } from './support/process-tree.ts';

const REQUESTS = 100_000;
const CONNECTIONS = 8;
const SETTLE_MS = 30_000;

/** What one start holds, and what it keeps of readers who never ask for the same: one round, since it takes long. */
export const SERVER_MEMORY = defineBenches(
  [
    {
      name: 'memory (PSS) of all processes but the database, idle after a start',
      bar: { atMost: 450 },
      unit: 'MiB',
    },
    {
      name: `growth of it after ${REQUESTS.toLocaleString('en')} requests for distinct addresses`,
      bar: { atMost: 100 },
      unit: 'MiB',
    },
  ],
  measure,
);

async function measure(context: BenchContext): Promise<number[][]> {
  if (process.platform !== 'linux')
    throw new SetupProblem('Proportional memory is told by Linux alone: measure it there.');
  await ensureSiteBuild(context);
  const { dir: dataDir, remove } = openServerFolder();
  context.defer(remove);
  const { origin, pid, stop } = await npmStart(dataDir, context.abort);
  context.defer(stop);
  await sleep(SETTLE_MS);
  const idle = proportionalMemoryOf(pid);
  context.say(`${idle.toFixed(0)} MiB idle`);
  const addresses = await listDistinctAddresses(origin);
  await askAll({
    toUrl: (asked) => origin + addresses(asked),
    requests: REQUESTS,
    connections: CONNECTIONS,
    abort: context.abort,
    say: (line) => context.say(`${line}, ${proportionalMemoryOf(pid).toFixed(0)} MiB`),
  });
  await sleep(SETTLE_MS);
  return [[idle], [proportionalMemoryOf(pid) - idle]];
}
