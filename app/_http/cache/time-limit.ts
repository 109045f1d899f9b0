import type { Exchange } from './send.ts';

/** Something took longer than it may. */
export class TooSlow extends Error {
  override name = 'TooSlow';
}

/** Rejects with `TooSlow` where nothing has been sent after `ms`; what goes on meanwhile is left to its own limits. */
export async function within<T>(ms: number, work: Promise<T>, { response }: Exchange): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      if (!response.headersSent)
        reject(new TooSlow(`The response was not made within ${ms / 1000} seconds.`));
    }, ms);
  });
  work.catch(() => {});
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
