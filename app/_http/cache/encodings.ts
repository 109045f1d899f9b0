import { promisify } from 'node:util';
import { brotliCompress, constants, createGzip, type Gzip, gzip } from 'node:zlib';
import { Negotiator } from 'negotiator';

export type Encoding = 'br' | 'gzip' | 'identity';

/** The best first. */
export const ENCODINGS = ['br', 'gzip', 'identity'] as const satisfies readonly Encoding[];
const COMPRESSIBLE = /^(text\/|image\/svg|application\/(.*\+)?(json|xml|javascript)\b)/;
/** Below this, headers outweigh what is gained. */
const MIN_BYTES = 1024;

/** The best of the offered encodings that a reader takes (RFC 9110, 12.5.3), where this type of content gains by one. */
export function negotiateEncoding(
  accepted: string | undefined,
  type: unknown,
  bytes: number,
  offered: readonly Encoding[] = ENCODINGS,
): Encoding {
  if (!accepted || bytes < MIN_BYTES || !COMPRESSIBLE.test(String(type))) return 'identity';
  const negotiator = new Negotiator({ headers: { 'accept-encoding': accepted } });
  const [best] = negotiator.encodings([...offered], { preferred: [...offered] });
  return (best as Encoding | undefined) ?? 'identity';
}

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** A whole body in an encoding; made off the main thread. */
export function encode(body: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'br')
    return toBrotli(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 5,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      },
    });
  return encoding === 'gzip' ? toGzip(body) : Promise.resolve(body);
}

/** For what is streamed: gzip at its quickest, since the network should wait for us as little as we for it. */
export function createStreamEncoder(): Gzip {
  return createGzip({ level: 1, chunkSize: 64 * 1024 });
}
