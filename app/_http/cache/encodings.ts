import { promisify } from 'node:util';
import { brotliCompress, constants, createGzip, type Gzip, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';

/** The best first. */
export const ENCODINGS = ['br', 'gzip', 'identity'] as const satisfies readonly Encoding[];
const COMPRESSIBLE = /^(text\/|image\/svg|application\/(.*\+)?(json|xml|javascript)\b)/;
/** Below this, headers outweigh what is gained. */
const WORTH_BYTES = 1024;

/** The best of the offered encodings that a reader takes (RFC 9110, 12.5.3), where this type of content gains by one. */
export function chooseEncoding(
  accepted: string | undefined,
  type: unknown,
  bytes: number,
  offered: readonly Encoding[] = ENCODINGS,
): Encoding {
  if (!accepted || bytes < WORTH_BYTES || !COMPRESSIBLE.test(String(type))) return 'identity';
  const weights = new Map<string, number>();
  for (const part of accepted.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((each) => each.trim());
    const weight = parameters.find((each) => each.startsWith('q='))?.slice(2);
    weights.set(name, weight === undefined ? 1 : Number(weight) || 0);
  }
  const weigh = (name: Encoding) =>
    weights.get(name) ?? (name === 'identity' ? 0.001 : (weights.get('*') ?? 0));
  return offered.toSorted((a, b) => weigh(b) - weigh(a))[0] ?? 'identity';
}

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** A whole answer in an encoding; made off the main thread. */
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

/** For what flows: gzip at its quickest, since the network should wait for us as little as we for it. */
export function createFlowEncoder(): Gzip {
  return createGzip({ level: 1, chunkSize: 64 * 1024 });
}
