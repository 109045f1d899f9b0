import type { IncomingMessage, ServerResponse } from 'node:http';
import { KeptAnswer } from './cached-response.ts';
import { NOWHERE, PLAIN, type SiteOptions } from './cached-site.ts';
import type { Whole } from './capture.ts';
import { answerMethod, answerMissing, isDataPath, SHARED } from './data-address.ts';
import { sendKept } from './send.ts';
import { toUnavailable } from './unavailable.ts';

type Options = Pick<SiteOptions, 'handler' | 'watch' | 'isKnownPath' | 'siteUrl' | 'report'>;

/** Answers as the site does, and keeps nothing: for work on the pages, which change without the data. */
export async function answerUnkept(
  { handler, watch, isKnownPath, siteUrl, report }: Options,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = request.url?.split('?', 1)[0] ?? '/';
  if (PLAIN.test(path)) return handler(request, response);
  const send = (answer: Whole) => sendKept({ request, response }, new KeptAnswer(answer), undefined);
  const refuse = (reason: Parameters<typeof toUnavailable>[0]) => send(toUnavailable(reason, path, siteUrl));
  if (isDataPath(path)) {
    for (const [name, value] of Object.entries(SHARED)) response.setHeader(name, value);
    const refused = answerMethod(request.method ?? 'GET', siteUrl);
    if (refused) return send(refused);
  }
  try {
    const [state, isKnown] = await Promise.all([watch.current(), isKnownPath(path)]);
    if (state === undefined) return await refuse('empty');
    const missing = answerMissing(path, isKnown, siteUrl);
    if (missing) return await send(missing);
    if (!isKnown) request.url = NOWHERE;
  } catch (error) {
    report(error);
    return refuse('down');
  }
  return handler(request, response);
}
