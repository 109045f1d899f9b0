import type { IncomingHttpHeaders } from 'node:http';
import { parseAndValidateFlightRouterState } from 'next/dist/server/app-render/parse-and-validate-flight-router-state.js';
import type { Buffered } from './capture.ts';
import { replaceBytes } from './replace-bytes.ts';

/*
 * All that this server knows of Next's inside, beyond what Next documents: the headers that the responses for its script
 * depend on and what one of them has to be, where its pages name their build, and the header by which its script sees that
 * the build is another one. tests/e2e/next-internals.spec.ts holds all of it against Next's real output.
 */

/** The headers by which the script of a page asks for parts of the next one; the response depends on all of them. */
export const RSC_HEADERS = [
  'rsc',
  'next-router-state-tree',
  'next-router-prefetch',
  'next-router-segment-prefetch',
  'next-url',
] as const;

/**
 * Next's script leaves a page by loading the next one anew where the build is another one. Naming the data's version
 * along with the build makes it do so after new data came in: parts of two versions never meet on one page.
 */
export function nameVersion(
  response: Buffered,
  { isRsc, buildId, version }: { isRsc: boolean; buildId: string; version: string },
): Buffered {
  const { headers, body } = response;
  const name = `${buildId}.${version}`;
  if (isRsc) return { ...response, headers: { ...headers, 'x-nextjs-deployment-id': name } };
  if (!String(headers['content-type']).startsWith('text/html')) return response;
  return { ...response, body: replaceBytes(body, `\\"b\\":\\"${buildId}\\"`, `\\"b\\":\\"${name}\\"`) };
}

/** What Next's tools in a page that is worked on say along with a request, without which they wait for ever. */
export function listToolHeaders(headers: IncomingHttpHeaders): Record<string, string> {
  const said = Object.entries(headers).filter(([name]) => /^(x-nextjs|next)-/.test(name));
  return Object.fromEntries(said.map(([name, value]) => [name, String(value)]));
}

/** Whether Next takes this for the state of its router: what it does not take, it answers as a failure of its own. */
export function isRouterState(header: string | string[] | undefined): boolean {
  try {
    parseAndValidateFlightRouterState(header);
    return true;
  } catch {
    return false;
  }
}
