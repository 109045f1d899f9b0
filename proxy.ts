import { type NextRequest, NextResponse } from 'next/server';
import { isKnown, isRecordKind } from './db/queries/known.ts';

export const config = { matcher: ['/claims/:id', '/countries/:id', '/metrics/:id', '/sources/:id'] };

/** No page stands here: what is rewritten to it gets `app/not-found.tsx` with status 404. */
const NOWHERE = '/not-found';

/**
 * Asks whether a record exists before its page renders. A page that calls `notFound()` is sent as an empty document
 * that a script fills; rewritten to an address without a page, the same answer is whole HTML.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const [, kind = '', id = ''] = request.nextUrl.pathname.split('/').map(decode);
  const found = !isRecordKind(kind) || (await isKnown(kind, id).catch(leaveToPage));
  return found ? NextResponse.next() : NextResponse.rewrite(new URL(NOWHERE, request.url));
}

/** A database that does not answer is for the page's own error to tell. */
const leaveToPage = () => true;

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch (error) {
    if (error instanceof URIError) return segment;
    throw error;
  }
}
