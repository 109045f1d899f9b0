import { type Holder, processWide } from './process-wide.ts';

/** What a process that serves the desk knows of it. */
export type Desk = {
  /** Said with every request that the gate has let through, and known to this process alone. */
  pass: string;
  /** The folder of the seeds. */
  seedDir: string;
};

/** The header in which the gate says `pass` to the pages behind it. */
export const DESK_PASS = 'x-desk-pass';

/** Empty wherever the site was not started by `npm run desk`. */
export const deskOfProcess = (): Holder<Desk> => processWide<Desk>('desk');

/** The origin of the preview that pages of the desk may frame; empty where none is open. */
export const deskFrames = (): Holder<string> => processWide<string>('desk-frames');

/** Ends what pages of the desk have begun and outlives them; empty where there is nothing. */
export const deskEnd = (): Holder<() => Promise<void>> => processWide<() => Promise<void>>('desk-end');

/** Whether an address is the desk's, however it is written: `/desk`, what is below it, and parts that Next would make of it. */
export function isDeskPath(path: string): boolean {
  return /^[/\\]+desk(?![\w-])/i.test(decode(path));
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return path;
    throw error;
  }
}
