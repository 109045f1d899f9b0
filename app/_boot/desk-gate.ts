import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** What whoever wants to the desk has to show, and where it listens. */
export type DeskKeys = { port: number; token: string; cookie: string };

/** Let through; sent on with a cookie; or refused with a sentence. */
export type Verdict =
  | { is: 'open' }
  | { is: 'welcome'; location: string; setCookie: string }
  | { is: 'refused'; status: 403 | 405; title: string; sentence: string };

type Asked = Pick<IncomingMessage, 'method' | 'url' | 'headers'>;

const METHODS = ['GET', 'HEAD', 'POST'];

/** Browsers keep cookies by host and not by port: two desks of one machine have one each. */
export const deskCookieName = (port: number) => `cited-metrics-desk-${port}`;

/**
 * Whether a request may go to the desk: it was asked of this machine by its number, which no name of a foreign page can lead to;
 * who writes comes from a page of the desk itself; and it shows the cookie that the printed address gives.
 */
export function judgeDeskRequest({ method = 'GET', url = '/', headers }: Asked, keys: DeskKeys): Verdict {
  const authority = `127.0.0.1:${keys.port}`;
  if (headers.host !== authority) return refuse('Not this address', foreignHost(authority));
  if (!METHODS.includes(method)) return { ...refuse('Not answered', METHOD), status: 405 };
  const asked = new URL(url, `http://${authority}`);
  const token = asked.searchParams.get('token');
  if (token !== null && method === 'GET') {
    if (!isSame(token, keys.token)) return refuse('An old address', OLD_TOKEN);
    asked.searchParams.delete('token');
    return { is: 'welcome', location: `${asked.pathname}${asked.search}`, setCookie: toCookie(keys) };
  }
  const isForeign = method === 'POST' && headers.origin !== `http://${authority}`;
  if (isForeign || isFromElsewhere(headers, method)) return refuse('Sent by another page', FOREIGN_ORIGIN);
  if (!isSame(readCookie(headers.cookie, deskCookieName(keys.port)) ?? '', keys.cookie))
    return refuse('The desk is locked', NO_COOKIE);
  return { is: 'open' };
}

const refuse = (title: string, sentence: string) =>
  ({ is: 'refused', status: 403, title, sentence }) as const;

const foreignHost = (authority: string) =>
  `The desk answers at http://${authority}/desk alone. Open the address that “npm run desk” printed in the terminal.`;
const METHOD = 'The desk is read by GET and written to by POST.';
const OLD_TOKEN =
  'The token in this address is not that of the desk that runs now. Open the address that “npm run desk” printed last.';
const FOREIGN_ORIGIN =
  'What is sent to the desk has to come from a page of the desk itself, and this did not. Nothing was changed.';
const NO_COOKIE =
  'Open the address with the token that “npm run desk” printed in the terminal; from then on this browser has the key until the desk is stopped.';

function toCookie({ port, cookie }: DeskKeys): string {
  return `${deskCookieName(port)}=${cookie}; Path=/desk; HttpOnly; SameSite=Strict`;
}

/** Browsers say where a request comes from (Fetch Metadata): a form of another site is told apart even without an origin. */
function isFromElsewhere(headers: Asked['headers'], method: string): boolean {
  const site = headers['sec-fetch-site'];
  return method === 'POST' && site !== undefined && site !== 'same-origin';
}

function readCookie(header: string | undefined, name: string): string | undefined {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}

/** Takes as long for any two texts. */
function isSame(given: string, wanted: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(given), hash(wanted));
}
