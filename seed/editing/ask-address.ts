import { causesOf } from '../../db/process/causes-of.ts';
import { errorCode } from '../../db/process/setup-problem.ts';

/**
 * How an address answers: `live`; `moved` for good, to another one; `gone`, which the server or the name service says;
 * `blocked`, where it refuses programs; `silent`, where nothing can be said of it now.
 */
export type AddressState =
  | { state: 'live' }
  | { state: 'moved'; to: string }
  | { state: 'gone' | 'blocked' | 'silent'; why: string; isNetwork?: boolean };

export type AskOptions = {
  userAgent: string;
  timeoutMs?: number;
  signal?: AbortSignal;
};

const MOST_HOPS = 8;
const FOR_GOOD = [301, 308];
const REDIRECTS = [301, 302, 303, 307, 308];
const GONE = [404, 410];
const REFUSED = [401, 403, 405, 406, 407, 418, 429, 451];

/** Asks an address with HEAD, and with GET where that tells nothing. Nothing of the page is kept or read to its end. */
export async function askAddress(address: string, options: AskOptions): Promise<AddressState> {
  try {
    return await follow(address, options);
  } catch (error) {
    options.signal?.throwIfAborted();
    return describeFailure(error);
  }
}

async function follow(address: string, options: AskOptions): Promise<AddressState> {
  let at = address;
  let isForGood = true;
  for (let hop = 0; hop <= MOST_HOPS; hop += 1) {
    const { status, location } = await ask(at, options);
    if (!REDIRECTS.includes(status) || location === null)
      return judge(status, address, isForGood ? at : address, at);
    if (!FOR_GOOD.includes(status)) isForGood = false;
    at = new URL(location, at).href;
    if (!/^https?:/.test(at)) return { state: 'silent', why: `it leads to ${at}` };
  }
  return { state: 'silent', why: `it leads on more than ${MOST_HOPS} times` };
}

async function ask(address: string, { userAgent, timeoutMs = 15_000, signal }: AskOptions) {
  const send = async (method: 'HEAD' | 'GET') => {
    const timeout = AbortSignal.timeout(timeoutMs);
    const response = await fetch(address, {
      method,
      redirect: 'manual',
      headers: {
        'user-agent': userAgent,
        accept: 'text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8',
      },
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
    await response.body?.cancel();
    return { status: response.status, location: response.headers.get('location') };
  };
  const head = await send('HEAD').catch((error: unknown) => {
    signal?.throwIfAborted();
    if (isNetworkFailure(error)) throw error;
    return undefined;
  });
  return head && head.status < 400 ? head : send('GET');
}

function judge(status: number, asked: string, forGood: string, at: string): AddressState {
  if (GONE.includes(status)) return { state: 'gone', why: `the server says ${status}` };
  if (REFUSED.includes(status)) return { state: 'blocked', why: `the server refuses programs (${status})` };
  if (status >= 400) return { state: 'silent', why: `the server fails (${status})` };
  if (isFrontPage(at) && !isFrontPage(asked))
    return { state: 'gone', why: `it leads to the front page ${at}` };
  return isSameAddress(asked, forGood) ? { state: 'live' } : { state: 'moved', to: forGood };
}

const isFrontPage = (address: string) => {
  const { pathname, search } = new URL(address);
  return pathname === '/' && search === '';
};

const isSameAddress = (a: string, b: string) => new URL(a).href === new URL(b).href;

const NETWORK = ['ENETUNREACH', 'ENETDOWN', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENOTFOUND'];

function isNetworkFailure(error: unknown): boolean {
  return causesOf(error).some((cause) => NETWORK.includes(errorCode(cause) ?? ''));
}

function describeFailure(error: unknown): AddressState {
  const causes = causesOf(error);
  const code = causes.map(errorCode).find((found) => found !== undefined);
  const isNetwork = isNetworkFailure(error);
  if (code === 'ENOTFOUND') return { state: 'gone', why: 'no such name (ENOTFOUND)', isNetwork };
  if (causes.some((cause) => (cause as Error).name === 'TimeoutError'))
    return { state: 'silent', why: 'no answer in time' };
  return { state: 'silent', why: `no connection (${code ?? (error as Error).message})`, isNetwork };
}
