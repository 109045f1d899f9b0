import { isIPv6 } from 'node:net';

const EVERYWHERE = new Set(['0.0.0.0', '::']);

/** Where a server that listens on HOST, or on all addresses without it, can be asked from this machine. */
export function hostToAsk(host: string | undefined): string {
  return host === undefined || EVERYWHERE.has(host) ? '127.0.0.1' : host;
}

/** The address to open in a browser on this machine. */
export function localOrigin(host: string | undefined, port: number): string {
  const asked = hostToAsk(host);
  const name = asked === '127.0.0.1' ? 'localhost' : asked;
  return `http://${isIPv6(name) ? `[${name}]` : name}:${port}`;
}
