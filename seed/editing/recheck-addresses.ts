import { setTimeout as sleep } from 'node:timers/promises';
import { type AddressState, type AskOptions, askAddress } from './ask-address.ts';
import type { SeedAddress } from './list-addresses.ts';

/** What was found of an address that stands at one or more places. */
export type AddressFinding = { address: string; places: SeedAddress[]; answer: AddressState };

export type RecheckOptions = AskOptions & {
  /** How many are asked at once; of one host always one after the other. */
  atOnce?: number;
  /** Between two questions to one host. */
  pauseMs?: number;
  onAnswer?: (done: number, of: number) => void;
};

/** Nothing answers, not even that it does not: there is no network here. */
export class Offline extends Error {
  override name = 'Offline';
}

/**
 * Asks every address once, a few hosts at a time and each host one question after the other; writes nothing. Throws Offline
 * where no address gave any answer and none could be reached for want of a network.
 */
export async function recheckAddresses(
  addresses: readonly SeedAddress[],
  { atOnce = 4, pauseMs = 500, onAnswer = () => {}, ...options }: RecheckOptions,
): Promise<AddressFinding[]> {
  const places = groupBy(addresses, ({ address }) => address);
  const hosts = [...groupBy([...places.keys()], (address) => new URL(address).host).values()];
  const answers = new Map<string, AddressState>();
  const work = async () => {
    for (let own = hosts.shift(); own; own = hosts.shift())
      for (const [index, address] of own.entries()) {
        if (index > 0) await sleep(pauseMs, undefined, { signal: options.signal });
        answers.set(address, await askAddress(address, options));
        onAnswer(answers.size, places.size);
        if (answers.size >= LEAST_TO_KNOW) refuseOffline(answers);
      }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  refuseOffline(answers);
  return [...places].map(([address, at]) => ({
    address,
    places: at,
    answer: answers.get(address) ?? UNASKED,
  }));
}

const UNASKED: AddressState = { state: 'silent', why: 'it was not asked' };
/** So many that can't be reached, and none that can, are no chance. */
const LEAST_TO_KNOW = 8;

function refuseOffline(answers: ReadonlyMap<string, AddressState>): void {
  const all = [...answers.values()];
  if (all.length > 0 && all.every((answer) => 'isNetwork' in answer && answer.isNetwork === true))
    throw new Offline(`No address could be reached (${all.length} tried).`);
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
