import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

type Asking = Pick<IncomingMessage, 'headers'> & { socket: { remoteAddress?: string } };

/**
 * Gives whose request it is: the address that it came from, or, where that is a trusted proxy's, the last one in
 * `X-Forwarded-For` that is none. Each proxy writes at the end what it saw itself; what stands further ahead anybody may have written.
 */
export function clientAddresses(trusted: readonly string[]): (request: Asking) => string {
  const proxies = toBlockList(trusted);
  const isProxy = (address: string) => proxies.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
  return ({ headers, socket }) => {
    const { remoteAddress = '' } = socket;
    if (trusted.length === 0 || remoteAddress === '') return remoteAddress;
    const said = String(headers['x-forwarded-for'] ?? '').split(',');
    let client = remoteAddress;
    while (isProxy(client)) {
      const before = toAddress(said.pop());
      if (before === undefined) break;
      client = before;
    }
    return client;
  };
}

function toBlockList(trusted: readonly string[]): BlockList {
  const list = new BlockList();
  for (const each of trusted) {
    const [address = '', prefix] = each.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (prefix === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(prefix), family);
  }
  return list;
}

/** Some proxies add the port. `undefined` where it is no address, as “unknown”. */
function toAddress(said: string | undefined): string | undefined {
  const text = said?.trim() ?? '';
  const bare = /^\[(?<address>[^\]]+)\](?::\d+)?$/.exec(text) ?? /^(?<address>[\d.]+):\d+$/.exec(text);
  const address = bare?.groups?.address ?? text;
  return isIP(address) === 0 ? undefined : address;
}
