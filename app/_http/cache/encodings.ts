import { promisify } from 'node:util';
import { brotliCompress, constants, createGzip, type Gzip, gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import { Negotiator } from 'negotiator';

export type Encoding = 'br' | 'gzip' | 'identity';
/** The bodies that are sent of one response: brotli as it is made at once, and as small as it gets. */
export type Form = Encoding | 'best';

/** The best first. */
export const ENCODINGS = ['br', 'gzip', 'identity'] as const satisfies readonly Encoding[];
const COMPRESSIBLE =
  /^(text\/|image\/svg|application\/(?:(.*\+)?(json|xml|javascript)|x-bibtex|x-research-info-systems)\b)/;
/** Below this, headers outweigh what is gained. */
const MIN_BYTES = 1024;

/**
 * The best of the offered encodings that a reader takes (RFC 9110, 12.5.3), where this type of content gains by one; else none,
 * unless the reader refuses just that. Who refuses all of them gets what any program can read.
 */
export function negotiateEncoding(
  accepted: string | undefined,
  type: unknown,
  bytes: number,
  offered: readonly Encoding[] = ENCODINGS,
): Encoding {
  return preferEncoding(accepted, isCompressible(type, bytes) ? offered : plainFirst(offered));
}

const plainFirst = (offered: readonly Encoding[]) => [
  'identity' as const,
  ...offered.filter((each) => each !== 'identity'),
];

/** Whether this type of content, of so many bytes, gains by an encoding. */
export function isCompressible(type: unknown, bytes: number): boolean {
  return bytes >= MIN_BYTES && COMPRESSIBLE.test(String(type));
}

/** What browsers write here is the same few texts; longer ones than they write are read each time. */
const preferences = new LRUCache<string, Encoding>({ max: 200 });
const MAX_REMEMBERED = 100;
const PLAIN_FIRST = plainFirst(ENCODINGS);

/** The best of all encodings that a reader takes of content that gains by one, or of content that does not. */
export function preferredEncoding(accepted: string | undefined, gains: boolean): Encoding {
  const offered = gains ? ENCODINGS : PLAIN_FIRST;
  if (accepted === undefined || accepted.length > MAX_REMEMBERED) return preferEncoding(accepted, offered);
  const asked = `${gains} ${accepted}`;
  const known = preferences.get(asked);
  if (known !== undefined) return known;
  const preferred = preferEncoding(accepted, offered);
  preferences.set(asked, preferred);
  return preferred;
}

/** What stands first among the offered is taken unless it is refused, where that is no encoding at all. */
function preferEncoding(accepted: string | undefined, offered: readonly Encoding[]): Encoding {
  if (!accepted) return 'identity';
  const negotiator = new Negotiator({ headers: { 'accept-encoding': accepted } });
  const taken = negotiator.encodings([...offered], { preferred: [...offered] });
  const [best = 'identity'] = offered[0] === 'identity' && taken.includes('identity') ? offered : taken;
  return best as Encoding;
}

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** A whole body in an encoding; made off the main thread. */
export function encode(body: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'br') return brotli(body, 5);
  return encoding === 'gzip' ? toGzip(body) : Promise.resolve(body);
}

/** As small as brotli makes it, off the main thread: some two seconds a megabyte. */
export function encodeBest(body: Buffer): Promise<Buffer> {
  return brotli(body, constants.BROTLI_MAX_QUALITY);
}

/** A window no larger than the body, since the encoder takes memory by it. */
function brotli(body: Buffer, quality: number): Promise<Buffer> {
  const window = Math.ceil(Math.log2(body.length + 16));
  const { BROTLI_MIN_WINDOW_BITS: least, BROTLI_MAX_WINDOW_BITS: most } = constants;
  return toBrotli(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      [constants.BROTLI_PARAM_LGWIN]: Math.min(Math.max(window, least), most),
    },
  });
}

/** For what is streamed: gzip at its quickest, since the network should wait for us as little as we for it. */
export function createStreamEncoder(): Gzip {
  return createGzip({ level: 1, chunkSize: 64 * 1024 });
}
