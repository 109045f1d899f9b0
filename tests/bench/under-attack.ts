import { setTimeout as sleep } from 'node:timers/promises';
import { ATTACKS, type Attack } from './support/attack.ts';
import { compare, defineBenches } from './support/bench.ts';
import { startBenchProgram } from './support/bench-program.ts';
import { openBuiltSite } from './support/built-site.ts';
import { quantileOf } from './support/latency.ts';

const CONNECTIONS = 20;
const SECONDS = 4;
const STARTED_MS = 1000;
const KINDS = Object.keys(ATTACKS) as Attack[];

/** What readers of kept pages notice of one who asks for all that costs most. */
export const UNDER_ATTACK = defineBenches(
  KINDS.map((kind) => ({
    name: `p50 of a cached page during an attack by ${CONNECTIONS} connections with ${kind}, against idle`,
    bar: { atMost: 5 },
  })),
  async (context) => {
    const { origin } = await openBuiltSite(context);
    const ask = () =>
      quantileOf(0.5, { toUrl: () => `${origin}/metrics`, seconds: SECONDS, connections: 1, encoding: 'br' });
    await ask();
    const values: number[][] = [];
    for (const kind of KINDS) {
      context.say(kind);
      values.push(await compare(context, () => whileAttacked(origin, kind, ask), ask));
    }
    return values;
  },
);

async function whileAttacked<T>(origin: string, kind: Attack, work: () => Promise<T>): Promise<T> {
  const attacker = startBenchProgram('attack-forever', [origin, kind, String(CONNECTIONS)]);
  try {
    await attacker.firstLine();
    await sleep(STARTED_MS);
    return await work();
  } finally {
    await attacker.stop();
    // What the attack left in the queue is not what is measured next.
    await sleep(STARTED_MS);
  }
}
