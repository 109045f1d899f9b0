/** A late tick counts as one: time in which this process was busy itself is not the other side's. */
const TICKS = 10;

/** Waits for a work so long, and rejects with `late()` then; the work goes on. */
export async function withPatience<T>(work: Promise<T>, limitMs: number, late: () => Error): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  let ticks = 0;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setInterval(() => {
      ticks += 1;
      if (ticks >= TICKS) reject(late());
    }, limitMs / TICKS);
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearInterval(timer);
  }
}
