import type { IncomingHttpHeaders } from 'node:http';
import { Agent, get } from 'node:https';
import type { HttpsPlace } from './ask-https.ts';
import { readSouthKorea } from './south-korea.ts';
import { EXAMPLE_HOST } from './throwaway-certificate.ts';

/** What a reader got. `percents`: what it says of South Korea; more than one figure is a mix of states. */
export type Seen = {
  path: string;
  status: number;
  at: number;
  version: string | undefined;
  percents: number[];
  isBroken: boolean;
};

export type ReaderOptions = {
  proxy: HttpsPlace;
  /** An address of this machine's own, by which a proxy tells readers apart. */
  from: string;
  paths: readonly string[];
  isKeptAlive: boolean;
  /** Asks with the tag of what it had, as a browser does. */
  revalidates: boolean;
  pauseMs?: number;
};

type Answer = { status: number; headers: IncomingHttpHeaders; body: string; isBroken: boolean };

/** A reader who asks for all paths, one after the other, until `stop`, which gives all that it has seen. */
export function startReader(options: ReaderOptions): { stop: () => Promise<Seen[]> } {
  const { proxy, from, paths, isKeptAlive, pauseMs = 100 } = options;
  const { port, ca } = proxy;
  const place = { host: '127.0.0.1', port, ca, servername: EXAMPLE_HOST, localAddress: from };
  const agent = new Agent({ ...place, keepAlive: isKeptAlive, maxSockets: 1 });
  const seen: Seen[] = [];
  const kept = new Map<string, { tag: string; body: string }>();
  let isOver = false;
  const askOn = async () => {
    while (!isOver)
      for (const path of paths) {
        seen.push(await askFor(path, options, agent, kept));
        await new Promise((resolve) => setTimeout(resolve, pauseMs));
      }
  };
  const asked = askOn();
  const stop = async () => {
    isOver = true;
    await asked;
    agent.destroy();
    return seen;
  };
  return { stop };
}

async function askFor(
  path: string,
  { revalidates }: ReaderOptions,
  agent: Agent,
  kept: Map<string, { tag: string; body: string }>,
): Promise<Seen> {
  const had = revalidates ? kept.get(path) : undefined;
  const { status, headers, body, isBroken } = await ask(path, agent, had?.tag);
  const text = status === 304 ? (had?.body ?? '') : body;
  if (status === 200 && headers.etag !== undefined) kept.set(path, { tag: headers.etag, body });
  return {
    path,
    status,
    isBroken,
    at: performance.now(),
    version: headers['x-data-version']?.toString(),
    percents: readSouthKorea(text),
  };
}

function ask(path: string, agent: Agent, tag?: string): Promise<Answer> {
  return new Promise((resolve) => {
    const fail = (error: Error) => resolve({ status: 0, headers: {}, body: error.message, isBroken: true });
    const headers = { host: EXAMPLE_HOST, ...(tag !== undefined && { 'if-none-match': tag }) };
    const asked = get({ agent, path, headers }, (response) => {
      const { statusCode: status = 0, headers } = response;
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('close', () => {
        const body = Buffer.concat(chunks).toString('utf8');
        resolve({ status, headers, body, isBroken: !response.complete });
      });
    });
    asked.on('error', fail);
  });
}
