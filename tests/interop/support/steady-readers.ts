import type { Asked } from './ask-https.ts';

export type SteadyReaders = {
  /** How many answers have come so far. */
  count: () => number;
  /** Ends them; gives what was no whole answer with status 200, and all the rest. */
  stop: () => Promise<{ failed: string[]; answers: Asked[] }>;
};

/** So many readers ask for these addresses in turn, each without a pause, until they are stopped. */
export function startReaders(
  ask: (address: string) => Promise<Asked>,
  addresses: readonly string[],
  atOnce = 8,
): SteadyReaders {
  const answers: Asked[] = [];
  const failed: string[] = [];
  let isOver = false;
  const read = async (first: number) => {
    for (let turn = first; !isOver; turn += 1) {
      const address = addresses[turn % addresses.length] ?? '/';
      try {
        const answer = await ask(address);
        if (answer.status === 200) answers.push(answer);
        else failed.push(`${address}: ${answer.status}`);
      } catch (error) {
        failed.push(`${address}: ${error}`);
      }
    }
  };
  const reading = Array.from({ length: atOnce }, (_, first) => read(first));
  return {
    count: () => answers.length + failed.length,
    async stop() {
      isOver = true;
      await Promise.all(reading);
      return { failed, answers };
    },
  };
}
