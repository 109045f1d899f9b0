import { processWide } from '../lib/process-wide.ts';
import { openClient } from './open-client.ts';
import { readServerAddress } from './server-address.ts';

const known = processWide<Map<string, Promise<boolean>>>('poolers');

/**
 * Whether a pooler such as pgbouncer stands between us and the server of this address: then a connection was told of
 * another backend when it began than the one that answers it. Asked once for an address; rejects where nothing answers,
 * and asks again then.
 */
export function detectPooler(databaseUrl: string): Promise<boolean> {
  known.value ??= new Map();
  const answers = known.value;
  const answer = answers.get(databaseUrl) ?? askWhoAnswers(databaseUrl);
  answers.set(databaseUrl, answer);
  answer.catch(() => {
    if (answers.get(databaseUrl) === answer) answers.delete(databaseUrl);
  });
  return answer;
}

/** Takes an address for that of a pooler from now on, as where one was put in place of a server. */
export function notePooler(databaseUrl: string): void {
  known.value ??= new Map();
  known.value.set(databaseUrl, Promise.resolve(true));
}

const CONNECT_MS = 2500;

async function askWhoAnswers(databaseUrl: string): Promise<boolean> {
  if (readServerAddress(databaseUrl).isPooler) return true;
  const client = openClient(databaseUrl, {
    max: 1,
    isPooler: true,
    connectMs: CONNECT_MS,
    silenceMs: CONNECT_MS,
    hasNoArrays: true,
  });
  try {
    const answer = await client.unsafe<{ pid: number }[]>('select pg_backend_pid() as pid');
    return answer[0]?.pid !== answer.state.pid;
  } finally {
    // Its end is nobody's to wait for.
    void client.end({ timeout: 1 });
  }
}
