import { parseArgs } from 'node:util';
import { formatCount } from '../../lib/words/format.ts';
import type { SeedAddress } from '../editing/list-addresses.ts';
import {
  type AddressFinding,
  Offline,
  type RecheckOptions,
  recheckAddresses,
} from '../editing/recheck-addresses.ts';

/** What the command needs of the outside; tests pass their own. */
export type RecheckEffects = {
  listAddresses: () => Promise<SeedAddress[]>;
  print: (text: string) => void;
  printError: (text: string) => void;
  show: (status: string) => void;
  options: RecheckOptions;
};

const USAGE = `Usage: npm run recheck

Asks each address of seed/sources.yaml and of the articles whether it is still there, a few at a time. Writes nothing.
Ends with 0 where nothing is to be done, 1 where one moved or is gone, 2 where nothing could be asked.`;

/** Runs `npm run recheck`; returns the exit code. */
export async function recheckCommand(args: string[], effects: RecheckEffects): Promise<0 | 1 | 2> {
  if (!hasNoArguments(args)) {
    effects.printError(USAGE);
    return 2;
  }
  const addresses = await effects.listAddresses();
  if (addresses.length === 0) {
    effects.print('No source and no article has an address.');
    return 0;
  }
  const onAnswer = (done: number, of: number) =>
    effects.show(`${done} of ${formatCount(of, 'address', 'addresses')}`);
  try {
    const findings = await recheckAddresses(addresses, { ...effects.options, onAnswer });
    effects.print(formatFindings(findings));
    return findings.some(({ answer: { state } }) => state === 'moved' || state === 'gone') ? 1 : 0;
  } catch (error) {
    if (!(error instanceof Offline)) throw error;
    effects.printError(
      `${error.message} This machine seems to be offline: run "npm run recheck" again once it is connected.`,
    );
    return 2;
  }
}

function hasNoArguments(args: string[]): boolean {
  try {
    return parseArgs({ args, options: {} }).positionals.length === 0;
  } catch {
    return false;
  }
}

const ORDER = ['gone', 'moved', 'silent', 'blocked'] as const;
const HEADS: Record<(typeof ORDER)[number], string> = {
  gone: 'Gone: look for another address, or for an archived copy',
  moved: 'Moved for good',
  silent: 'No answer that says anything: try again later',
  blocked: 'Blocked: only a person in a browser can tell',
};

/** What was found, the weightiest first, each with its places and what to write there. */
function formatFindings(findings: readonly AddressFinding[]): string {
  const groups = ORDER.flatMap((state) => {
    const own = findings.filter(({ answer }) => answer.state === state);
    return own.length === 0 ? [] : [[`${HEADS[state]}:`, ...own.flatMap(formatFinding), ''].join('\n')];
  });
  const counts = ['live', ...ORDER].flatMap((state) => {
    const count = findings.filter(({ answer }) => answer.state === state).length;
    return count === 0 ? [] : [`${count} ${state}`];
  });
  return [
    ...groups,
    `${formatCount(findings.length, 'address', 'addresses')}: ${counts.join(', ')}. Nothing was written.`,
  ].join('\n');
}

function formatFinding({ address, places, answer }: AddressFinding): string[] {
  const why = 'why' in answer ? `: ${answer.why}` : '';
  return places.flatMap(({ file, line, column, field, of }) => {
    const key = field.slice(field.lastIndexOf('.') + 1);
    return [
      `${file}:${line}:${column} ${of} ${address}${why}`,
      ...(answer.state === 'moved' ? [`    ${key}: ${answer.to}`] : []),
    ];
  });
}
