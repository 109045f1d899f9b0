import path from 'node:path';
import { listenForInterrupt } from '../../db/process/interrupt.ts';
import { loadEnvFiles, PROJECT_DIR, runProgram } from '../../db/process/program.ts';
import { createStatusLine } from '../../db/process/status-line.ts';
import { readEnv } from '../../lib/env.ts';
import { listAddresses } from '../editing/list-addresses.ts';
import { recheckCommand } from './recheck-command.ts';

const status = createStatusLine(process.stderr);
const PLAIN_EVERY = 10;

await runProgram(() => {
  const signal = listenForInterrupt();
  loadEnvFiles();
  const { siteUrl } = readEnv(process.env);
  let shown = 0;
  return recheckCommand(process.argv.slice(2), {
    listAddresses: () => listAddresses(path.join(PROJECT_DIR, 'seed')),
    print: (text) => {
      status.clear();
      console.log(text);
    },
    printError: (text) => {
      status.clear();
      console.error(text);
    },
    show: (line) => {
      shown += 1;
      if (status.isTerminal || shown % PLAIN_EVERY === 0) status.show(line);
    },
    options: { userAgent: `CitedMetrics/0.1 (+${siteUrl}; checks the addresses of its sources)`, signal },
  });
});
