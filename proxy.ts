import { type NextRequest, NextResponse } from 'next/server';
import { unavailableResponse } from './app/_server/unavailable.ts';
import { getDataState } from './db/queries/data-state.ts';
import { isKnown, isRecordKind } from './db/queries/known.ts';

/** Everything that reads data: not Next's own files, nor what tells machines whether the site is up. */
export const config = { matcher: ['/((?!_next/|health$|robots.txt$).*)'] };

/** No page stands here: what is rewritten to it gets `app/not-found.tsx` with status 404. */
const NOWHERE = '/not-found';

/**
 * Answers what a page can't say without a script: that there is no such record, that the database is down, that it is
 * empty. A page that calls `notFound()` or throws is sent as an empty document, which only a script fills.
 */
export async function proxy(request: NextRequest): Promise<Response> {
  const path = request.nextUrl.pathname;
  const [, kind = '', id = '', rest] = path.split('/').map(decode);
  const isRecord = isRecordKind(kind) && id !== '' && rest === undefined;
  try {
    const [state, found] = await Promise.all([getDataState(), isRecord ? isKnown(kind, id) : true]);
    if (state === undefined) return unavailableResponse('empty', path);
    return found ? NextResponse.next() : NextResponse.rewrite(new URL(NOWHERE, request.url));
  } catch (error) {
    console.error(error);
    return unavailableResponse('down', path);
  }
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch (error) {
    if (error instanceof URIError) return segment;
    throw error;
  }
}
