import { openRaw } from '../../support/raw-http.ts';
import { Dice, toOddRequest } from './odd-request.ts';

export type OddOutcome = {
  asked: number;
  /** How often each status came; 0 where the connection was closed without one. */
  statuses: Record<number, number>;
  /** Requests that got a status of 500 or more, and it. */
  failed: { status: number; request: string }[];
  /** Requests after which the connection was still open when patience ended. */
  hung: string[];
};

/** Far beyond the limits that the server sets to each phase of a request. */
const PATIENCE_MS = 60_000;

/** Sends odd requests, several at a time; each sender says no more after its request, and waits for the end. */
export async function askOddly(
  origin: string,
  { seed, count, lanes = 8 }: { seed: number; count: number; lanes?: number },
): Promise<OddOutcome> {
  const dice = new Dice(seed);
  const outcome: OddOutcome = { asked: 0, statuses: {}, failed: [], hung: [] };
  const lane = async () => {
    while (outcome.asked < count) {
      outcome.asked += 1;
      const request = toOddRequest(dice);
      const status = await askOnce(origin, request);
      if (status === undefined) outcome.hung.push(request);
      else outcome.statuses[status] = (outcome.statuses[status] ?? 0) + 1;
      if (status !== undefined && status >= 500) outcome.failed.push({ status, request });
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return outcome;
}

/** The first status that came; what is kept alive is left once it has said one. */
async function askOnce(origin: string, request: string): Promise<number | undefined> {
  const { socket, closed } = openRaw(origin, request);
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    socket.destroy();
  }, PATIENCE_MS);
  socket.once('data', () => socket.end());
  const { status } = await closed;
  clearTimeout(timer);
  return isLate ? undefined : status;
}
