/** Something took longer than it may. */
export class TooSlow extends Error {
  override name = 'TooSlow';
}

type Limits = {
  /** How long the work may take; absent: any time. */
  ms?: number;
  /** Asked now and then while it lasts; where it rejects, the work is in vain. */
  check: () => Promise<unknown>;
  checkEveryMs?: number;
  /** What was begun to be sent is not given up any more. */
  isSent: () => boolean;
};

/** Waits for a work no longer than it may take and makes sense; what goes on meanwhile is left to its own limits. */
export async function within<T>(
  work: Promise<T>,
  { ms, check, checkEveryMs = 1000, isSent }: Limits,
): Promise<T> {
  let timers: NodeJS.Timeout[] = [];
  const givenUp = new Promise<never>((_, reject) => {
    const giveUp = (error: unknown) => {
      if (!isSent()) reject(error);
    };
    timers = [setInterval(() => check().catch(giveUp), checkEveryMs)];
    if (ms === undefined) return;
    const late = new TooSlow(`The response was not made within ${ms / 1000} seconds.`);
    timers.push(setTimeout(() => giveUp(late), ms));
  });
  work.catch(() => {});
  try {
    return await Promise.race([work, givenUp]);
  } finally {
    timers.forEach(clearTimeout);
  }
}
