import { setTimeout as sleep } from 'node:timers/promises';

/** Looks again and again, for a minute at most, whether something came to be so. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 1200; tries += 1) {
    if (await isSo()) return;
    await sleep(50);
  }
  throw new Error('It did not come to be so.');
}
