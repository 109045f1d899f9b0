import { isFailure } from './answer.ts';
import { ask } from './ask.ts';

/** Gives the text of a page's style sheets, one after the other; each is fetched once. */
export type StyleReader = (addresses: readonly string[]) => Promise<string>;

export function createStyleReader(origin: string, abort: AbortSignal): StyleReader {
  const kept = new Map<string, Promise<string>>();
  const read = async (path: string) => {
    const answer = await ask(origin, { path }, abort);
    return isFailure(answer) || answer.status !== 200 ? `(no style sheet)` : answer.body.toString();
  };
  const readOnce = (path: string) => {
    const reading = kept.get(path) ?? read(path);
    kept.set(path, reading);
    return reading;
  };
  return async (addresses) => (await Promise.all(addresses.map(readOnce))).join('\n');
}
