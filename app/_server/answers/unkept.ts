import type { IncomingMessage, ServerResponse } from 'node:http';
import { KeptAnswer } from './kept-answer.ts';
import { sendKept } from './send.ts';
import { NOWHERE, PLAIN, type SiteOptions } from './site.ts';
import { toUnavailable } from './unavailable.ts';

type Options = Pick<SiteOptions, 'handler' | 'watch' | 'isKnownPath' | 'report'>;

/** Answers as the site does, and keeps nothing: for work on the pages, which change without the data. */
export async function answerUnkept(
  { handler, watch, isKnownPath, report }: Options,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = request.url?.split('?', 1)[0] ?? '/';
  if (PLAIN.test(path)) return handler(request, response);
  const refuse = (reason: Parameters<typeof toUnavailable>[0]) =>
    sendKept({ request, response }, new KeptAnswer(toUnavailable(reason, path)), undefined);
  try {
    const [state, isKnown] = await Promise.all([watch.current(), isKnownPath(path)]);
    if (state === undefined) return await refuse('empty');
    if (!isKnown) request.url = NOWHERE;
  } catch (error) {
    report(error);
    return refuse('down');
  }
  return handler(request, response);
}
