import { setTimeout as sleep } from 'node:timers/promises';
import type { Instance } from './site-cluster.ts';
import { readSouthKorea } from './south-korea.ts';

export type Wandered = { asked: number; stepsBack: number };

/** A reader who asks another instance each time, as where nothing keeps him with one; with the tag of what he had, or without. */
export function startWanderer(
  instances: readonly Instance[],
  path: string,
  hasTags: boolean,
): { stop: () => Promise<Wandered> } {
  let isOver = false;
  const wander = async () => {
    let had = { tag: '', percent: 0 };
    const count = { asked: 0, stepsBack: 0 };
    for (; !isOver; count.asked += 1) {
      const origin = instances[count.asked % instances.length]?.origin ?? '';
      const headers: Record<string, string> = hasTags && had.tag !== '' ? { 'if-none-match': had.tag } : {};
      const answer = await fetch(origin + path, { headers });
      const [percent = had.percent] = readSouthKorea(await answer.text());
      if (percent < had.percent) count.stepsBack += 1;
      had = { tag: answer.headers.get('etag') ?? '', percent };
      await sleep(20);
    }
    return count;
  };
  const wandering = wander();
  return {
    stop: () => {
      isOver = true;
      return wandering;
    },
  };
}
