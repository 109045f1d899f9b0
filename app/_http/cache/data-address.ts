import { isDataAddress } from '../../../lib/out/api/api-operations.ts';
import { MISSING_RECORD } from '../../../lib/out/api/missing-record.ts';
import { FAILED_SENTENCE, type ProblemType, toProblem } from '../../../lib/out/api/problem.ts';
import { CONTENT_TYPES, MEDIA_TYPES } from '../../../lib/out/media-types.ts';
import type { Buffered } from './capture.ts';
import { isDataPath } from './site-paths.ts';

export const ALLOWED_METHODS = 'GET, HEAD, OPTIONS';

/** What a script of another site may see of a response, beyond its body. */
const EXPOSED_HEADERS = ['Link', 'ETag', 'Content-Disposition', 'Retry-After', 'X-Data-Version', 'X-Licence'];

/** Lets scripts of any site read a response (Fetch standard, CORS protocol); there is nothing here to log in to. */
export const CORS_HEADERS = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': EXPOSED_HEADERS.join(', '),
} as const;

/** The response to a method other than reading, `undefined` for reading itself. */
export function toMethodResponse(method: string, path: string, siteUrl: string): Buffered | undefined {
  if (method === 'GET' || method === 'HEAD') return undefined;
  const isData = isDataPath(path);
  if (method === 'OPTIONS') return toPermission(isData);
  const sentence = `${method} is not answered here; ${ALLOWED_METHODS} are.`;
  const headers = { allow: ALLOWED_METHODS };
  if (isData) return toBufferedProblem('method-not-allowed', sentence, siteUrl, headers);
  return {
    status: 405,
    headers: { ...headers, 'content-type': CONTENT_TYPES.text, 'cache-control': 'no-store' },
    body: Buffer.from(`${sentence}\n`),
  };
}

/** What may be asked; of data, by scripts of any site (Fetch standard, CORS-preflight). */
function toPermission(isData: boolean): Buffered {
  const toScripts = {
    'access-control-allow-methods': ALLOWED_METHODS,
    'access-control-allow-headers': '*',
    'access-control-max-age': '86400',
  };
  const headers = { allow: ALLOWED_METHODS, ...(isData && toScripts) };
  return { status: 204, headers, body: Buffer.alloc(0) };
}

/** What stands in the place of an answer that failed without a word, as Next answers for a route that threw. */
export function toFailedResponse(siteUrl: string): Buffered {
  return toBufferedProblem('failed', FAILED_SENTENCE, siteUrl, { 'cache-control': 'no-store' });
}

/** What an address of JSON or of a citation says where there is no such record or address; `undefined` for others. */
export function toMissingResponse(
  path: string,
  isRecordKnown: boolean,
  siteUrl: string,
): Buffered | undefined {
  const isCitation = /\.(?:bib|ris)$/.test(path);
  if (!/\.json(ld)?$/.test(path) && !isCitation) return undefined;
  const missing = (sentence: string) =>
    isCitation ? toMissingText(sentence) : toBufferedProblem('not-found', sentence, siteUrl);
  const kind = path.split('/')[1] ?? '';
  if (!isRecordKnown && Object.hasOwn(MISSING_RECORD, kind))
    return missing(MISSING_RECORD[kind as keyof typeof MISSING_RECORD]);
  return isDataAddress(path) ? undefined : missing(NO_ADDRESS);
}

const toMissingText = (sentence: string): Buffered => ({
  status: 404,
  headers: { 'content-type': CONTENT_TYPES.text },
  body: Buffer.from(`${sentence}\n`),
});

const NO_ADDRESS = 'No data stand at this address; /openapi.json lists those that there are.';

/** Problem details (RFC 9457) as they are sent. */
export function toBufferedProblem(
  type: ProblemType,
  detail: string,
  siteUrl: string,
  headers: Buffered['headers'] = {},
): Buffered {
  const problem = toProblem(type, detail, siteUrl);
  return {
    status: problem.status,
    headers: { 'content-type': MEDIA_TYPES.problem, ...headers },
    body: Buffer.from(`${JSON.stringify(problem)}\n`),
  };
}
