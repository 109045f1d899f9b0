import { Agent, get } from 'node:http';

type Asking = {
  /** The address of the request of this number, from 0 on. */
  toUrl: (asked: number) => string;
  requests: number;
  connections: number;
  abort: AbortSignal;
  say: (line: string) => void;
};

const SAY_EVERY = 10_000;

/** Asks for so many addresses on kept connections. Throws where one gives no answer or says that the server failed. */
export async function askAll({ toUrl, requests, connections, abort, say }: Asking): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  let asked = 0;
  const askOn = async () => {
    while (asked < requests) {
      abort.throwIfAborted();
      asked += 1;
      if (asked % SAY_EVERY === 0) say(`${asked} of ${requests}`);
      const url = toUrl(asked - 1);
      const status = await statusOf(url, agent);
      if (status >= 500) throw new Error(`${url} answers with ${status}.`);
    }
  };
  await Promise.all(Array.from({ length: connections }, askOn)).finally(() => agent.destroy());
}

const statusOf = (url: string, agent: Agent) =>
  new Promise<number>((resolve, reject) => {
    const asked = get(url, { agent, headers: { 'accept-encoding': 'br, gzip' } }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
      response.on('error', reject);
    });
    asked.on('error', reject);
  });
