import { type NextRequest, NextResponse } from 'next/server';
import { answerMethod, isDataPath, shareAnswer } from './app/_server/cross-origin.ts';
import { MISSING } from './app/_server/missing.ts';
import { answerProblem } from './app/_server/problem-response.ts';
import { unavailableResponse } from './app/_server/unavailable.ts';
import { getDataState } from './db/queries/data-state.ts';
import { isKnown, isRecordKind } from './db/queries/known.ts';
import { isDataAddress } from './lib/api-operations.ts';

/** Everything that reads data: not Next's own files, nor what tells machines whether the site is up. */
export const config = { matcher: ['/((?!_next/|health$|robots.txt$).*)'] };

/** No page stands here: what is rewritten to it gets `app/not-found.tsx` with status 404. */
const NOWHERE = '/not-found';

/** Answers what no page or route can say by itself, and lets scripts of other sites read what hands out data. */
export async function proxy(request: NextRequest): Promise<Response> {
  const path = request.nextUrl.pathname;
  if (!isDataPath(path)) return lead(request, path);
  return shareAnswer(answerMethod(request.method) ?? (await lead(request, path)));
}

/**
 * Says what a page can't say without a script: that there is no such record, that the database is down, that it is
 * empty. A page that calls `notFound()` or throws is sent as an empty document, which only a script fills.
 */
async function lead(request: NextRequest, path: string): Promise<Response> {
  const isJson = path.endsWith('.json');
  const [, kind = '', name = '', rest] = path.split('/').map(decode);
  const id = name.replace(/\.json$/, '');
  const isRecord = isRecordKind(kind) && id !== '' && rest === undefined;
  try {
    const [state, found] = await Promise.all([getDataState(), isRecord ? isKnown(kind, id) : true]);
    if (state === undefined) return unavailableResponse('empty', path);
    if (isJson && isRecord && !found) return answerProblem('not-found', MISSING[kind]);
    if (isJson && !isDataAddress(path)) return answerProblem('not-found', NO_ADDRESS);
    return found ? NextResponse.next() : NextResponse.rewrite(new URL(NOWHERE, request.url));
  } catch (error) {
    console.error(error);
    return unavailableResponse('down', path);
  }
}

const NO_ADDRESS = 'No data stand at this address; /openapi.json lists those that there are.';

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch (error) {
    if (error instanceof URIError) return segment;
    throw error;
  }
}
