import type { IncomingHttpHeaders } from 'node:http';
import { parseAndValidateFlightRouterState } from 'next/dist/server/app-render/parse-and-validate-flight-router-state.js';
import type { Buffered } from './capture.ts';

/*
 * All that this server knows of Next's inside, beyond what Next documents: the headers that the responses for its script
 * depend on and what one of them has to be, the header by which its script sees that the build is another one, and what in its
 * pages wakes them in a browser. tests/e2e/next-internals.spec.ts holds all of it against Next's real output.
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
 * Parts of a page for Next's script, which leaves a page by loading the next one anew where the build is another one. Naming
 * the data's version along with the build makes it do so after new data came in.
 */
export function nameVersion(response: Buffered, name: string): Buffered {
  return { ...response, headers: { ...response.headers, 'x-nextjs-deployment-id': name } };
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

/** Next's files of script, as tags and as what announces them. */
const SCRIPT_FILES =
  /<script src="\/_next\/[^>]*><\/script>|<link rel="(?:module)?preload" as="script"[^>]*\/>/g;
/** What Next's script wakes a page with, and the mark of when it was made. */
const WAKING_SCRIPTS =
  /<script(?: id="_R_")?>(?:\(self\.__next_f=self\.__next_f\|\|\[\]\)|self\.__next_f)\.push\(.*?<\/script>|<script>requestAnimationFrame\(function\(\)\{\$RT=performance\.now\(\)\}\);<\/script>/gs;
/** By which React finds its parts again. */
const REACT_MARKS = /<!--(?: |\/?\$|\$\?|\$!)?-->/g;

/** A page of Next without all that wakes it in a browser. */
export function withoutFrameworkScripts(html: string): string {
  return html.replace(SCRIPT_FILES, '').replace(WAKING_SCRIPTS, '').replace(REACT_MARKS, '');
}

/** By what Next names a failure of the server, in its log and in the page that failed. */
export function failureOf(html: Buffer): string | undefined {
  const found = /data-dgst="(?<plain>[^"]+)"|\\"digest\\":\\"(?<packed>[^"\\]+)\\"/.exec(
    html.toString('utf8'),
  );
  return found?.groups?.plain ?? found?.groups?.packed;
}
