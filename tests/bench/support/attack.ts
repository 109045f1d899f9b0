import { Agent, request } from 'node:http';

/** What an attack asks for, over and over, on so many connections; no address twice, but for the method that is refused. */
export const ATTACKS = {
  'distinct searches': (n: number) => `/claims?q=loan${n}`,
  PNGs: (n: number) =>
    `/metrics/unfavourable-view-of-china/chart.png?width=${280 + (n % 1640)}&theme=${n % 2 ? 'dark' : 'light'}`,
  'full pages': (n: number) => `/claims?n=${n}`,
  'refused methods': () => '/claims',
} as const;
export type Attack = keyof typeof ATTACKS;

const ask = (url: string, method: string, agent: Agent) =>
  new Promise<void>((resolve) => {
    const asked = request(url, { method, agent, headers: { 'accept-encoding': 'br' } }, (response) => {
      response.resume();
      response.on('close', resolve);
    });
    asked.on('error', () => resolve());
    asked.end();
  });

/** Attacks without an end; whether it is answered well is all one to it. */
export async function attack(origin: string, kind: Attack, connections: number): Promise<never> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const method = kind === 'refused methods' ? 'POST' : 'GET';
  let asked = process.pid * 1000;
  const askOn = async (): Promise<never> => {
    for (;;) await ask(origin + ATTACKS[kind](asked++), method, agent);
  };
  return Promise.race(Array.from({ length: connections }, askOn));
}
