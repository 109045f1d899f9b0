import { answerProblem } from './problem-response.ts';

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

export function isDataPath(path: string): boolean {
  return DATA_PATH.test(path);
}

/** Lets scripts of any site read an answer (Fetch standard, CORS protocol); there is nothing here to log in to. */
export function shareAnswer(response: Response): Response {
  response.headers.set('access-control-allow-origin', '*');
  response.headers.set('access-control-expose-headers', EXPOSED.join(', '));
  return response;
}

/** The answer to a method other than reading, `undefined` for reading itself. */
export function answerMethod(method: string): Response | undefined {
  if (method === 'GET' || method === 'HEAD') return undefined;
  if (method !== 'OPTIONS')
    return answerProblem('method-not-allowed', `${method} is not answered here; ${METHODS} are.`, {
      allow: METHODS,
    });
  return new Response(null, {
    status: 204,
    headers: {
      allow: METHODS,
      'access-control-allow-methods': METHODS,
      'access-control-allow-headers': '*',
      'access-control-max-age': '86400',
    },
  });
}
