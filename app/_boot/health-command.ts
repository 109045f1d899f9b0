import { get } from 'node:http';
import { listenForInterrupt } from '../../db/process/interrupt.ts';
import { isProgram, loadEnvFiles, runProgram } from '../../db/process/program.ts';
import { SetupProblem } from '../../db/process/setup-problem.ts';
import { readEnv } from '../../lib/env.ts';
import { hostToAsk } from './local-address.ts';

const TIMEOUT_MS = 5_000;

/**
 * `npm run health`: asks the site that runs on this machine how it does, and ends with 0 or 1. Whether it answers at all is
 * asked of `/health/live`; with `--ready` whether it can show data, of `/health`.
 */
async function main(): Promise<number> {
  const abort = listenForInterrupt();
  loadEnvFiles();
  const { host, port } = readEnv(process.env);
  const path = process.argv.includes('--ready') ? '/health' : '/health/live';
  const { status, body } = await ask({ host: hostToAsk(host), port, path, signal: abort });
  process.stdout.write(body);
  return status === 200 ? 0 : 1;
}

type Asked = { host: string; port: number; path: string; signal: AbortSignal };

function ask({ host, port, path, signal }: Asked): Promise<{ status?: number; body: string }> {
  return new Promise((resolve, reject) => {
    const refuse = (why: string) =>
      signal.aborted
        ? reject(signal.reason)
        : reject(new SetupProblem(`No site answers on port ${port} of ${host}: ${why}.`));
    const request = get({ host, port, path, agent: false, signal }, async (response) => {
      const chunks = await response.toArray().catch((error: Error) => refuse(error.message));
      if (chunks) resolve({ status: response.statusCode, body: Buffer.concat(chunks).toString() });
    });
    request.setTimeout(TIMEOUT_MS, () => request.destroy(new Error(`silent for ${TIMEOUT_MS / 1000} s`)));
    request.on('error', ({ message }) => refuse(message));
  });
}

if (isProgram(import.meta.url)) runProgram(main);
