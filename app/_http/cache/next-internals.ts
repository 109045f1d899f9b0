import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';

/*
 * All that this server knows of Next's inside, beyond what Next documents: what its script asks in development and what its
 * answers vary by therefore, what in its pages wakes them in a browser, how an empty page is told, and
 * how a failed one names its cause.
 * tests/e2e/next-internals.spec.ts holds all of it against Next's real output.
 */

const SAID_BY_SCRIPT = /^(?:rsc$|next-|x-nextjs-)/;

/** What Next's script in a page that is worked on says along with a request; without it, it waits for ever. */
export function listScriptHeaders(headers: IncomingHttpHeaders): Record<string, string> {
  const said = Object.entries(headers).filter(([name]) => SAID_BY_SCRIPT.test(name));
  return Object.fromEntries(said.map(([name, value]) => [name, String(value)]));
}

/** The headers of a response without what it would vary by if Next's script could ask for it in parts. */
export function asWhole(headers: OutgoingHttpHeaders): OutgoingHttpHeaders {
  const { vary, ...others } = headers;
  const names = String(vary ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && !SAID_BY_SCRIPT.test(name.toLowerCase()));
  return names.length === 0 ? others : { ...others, vary: names.join(', ') };
}

/** Next's files of script, as tags and as what announces them. */
const SCRIPT_FILES =
  /<script src="\/_next\/[^>]*><\/script>|<link rel="(?:module)?preload" as="script"[^>]*\/>/g;
/** What names its first files and wakes a page with what it is made of, and the mark of when it was made. */
const WAKING_SCRIPTS =
  /<script id="_R_">.*?<\/script>|<script>(?:\(self\.__next_f=self\.__next_f\|\|\[\]\)|self\.__next_f)\.push\(.*?<\/script>|<script>requestAnimationFrame\(function\(\)\{\$RT=performance\.now\(\)\}\);<\/script>/gs;
/** By which React finds its parts again. */
const REACT_MARKS = /<!--(?: |\/?\$|\$\?|\$!)?-->/g;

/** A page of Next without all that wakes it in a browser. */
export function withoutFrameworkScripts(html: string): string {
  return html.replace(SCRIPT_FILES, '').replace(WAKING_SCRIPTS, '').replace(REACT_MARKS, '');
}

/** Whether it is what Next sends where a page says that there is nothing: an empty document, which its script would fill. */
export const isEmptyPage = (html: Buffer): boolean => html.subarray(0, 200).includes('id="__next_error__"');

/** By what Next names a failure of the server, in its log and in the page that failed. */
export function failureOf(html: Buffer): string | undefined {
  const found = /data-dgst="(?<plain>[^"]+)"|\\"digest\\":\\"(?<packed>[^"\\]+)\\"/.exec(
    html.toString('utf8'),
  );
  return found?.groups?.plain ?? found?.groups?.packed;
}
