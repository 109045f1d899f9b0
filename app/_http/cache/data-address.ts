import { isDataAddress } from '../../../lib/out/api/api-operations.ts';
import { MISSING } from '../../../lib/out/api/missing-record.ts';
import { type ProblemType, toProblem } from '../../../lib/out/api/problem.ts';
import type { Whole } from './capture.ts';

/** Addresses that hand out data, by their ending: any page of the web may read them, none may write. */
const DATA_PATH = /\.(csv|json|svg|png|zip|xml)$/;
const METHODS = 'GET, HEAD, OPTIONS';

/** What a script of another site may see of an answer, beyond its body. */
const EXPOSED = [
  'Link',
  'ETag',
  'Last-Modified',
  'Content-Disposition',
  'Retry-After',
  'X-Data-Version',
  'X-Licence',
];

/** Lets scripts of any site read an answer (Fetch standard, CORS protocol); there is nothing here to log in to. */
export const SHARED = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': EXPOSED.join(', '),
} as const;

export function isDataPath(path: string): boolean {
  return DATA_PATH.test(path);
}

/** The answer to a method other than reading, `undefined` for reading itself. */
export function answerMethod(method: string, siteUrl: string): Whole | undefined {
  if (method === 'GET' || method === 'HEAD') return undefined;
  if (method !== 'OPTIONS')
    return toProblemAnswer('method-not-allowed', `${method} is not answered here; ${METHODS} are.`, siteUrl, {
      allow: METHODS,
    });
  return {
    status: 204,
    headers: {
      allow: METHODS,
      'access-control-allow-methods': METHODS,
      'access-control-allow-headers': '*',
      'access-control-max-age': '86400',
    },
    body: Buffer.alloc(0),
  };
}

/** What a JSON address says where there is no such record, or no such address; `undefined` for other addresses. */
export function answerMissing(path: string, isRecordKnown: boolean, siteUrl: string): Whole | undefined {
  if (!path.endsWith('.json')) return undefined;
  const kind = path.split('/')[1] ?? '';
  if (!isRecordKnown && Object.hasOwn(MISSING, kind))
    return toProblemAnswer('not-found', MISSING[kind as keyof typeof MISSING], siteUrl);
  return isDataAddress(path) ? undefined : toProblemAnswer('not-found', NO_ADDRESS, siteUrl);
}

const NO_ADDRESS = 'No data stand at this address; /openapi.json lists those that there are.';

/** Problem details (RFC 9457) as they are sent. */
export function toProblemAnswer(
  type: ProblemType,
  detail: string,
  siteUrl: string,
  headers: Whole['headers'] = {},
): Whole {
  const problem = toProblem(type, detail, siteUrl);
  return {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json', ...headers },
    body: Buffer.from(`${JSON.stringify(problem)}\n`),
  };
}
