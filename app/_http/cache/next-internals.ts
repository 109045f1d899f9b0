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

/** How the scripts begin that fetch Next's files, name the first of them, wake a page with what it is made of, and time it. */
const SCRIPTS = [
  '<script src="/_next/',
  '<script id="_R_">',
  '<script>(self.__next_f=self.__next_f||[]).push(',
  '<script>self.__next_f.push(',
  '<script>requestAnimationFrame(function(){$RT=performance.now()});',
];
const SCRIPT = '<script';
const SCRIPT_END = '</script>';
/** What announces Next's files, and the marks by which React finds its parts again. */
const ANNOUNCED_OR_MARKED =
  /<link rel="(?:module)?preload" as="script"[^>]*\/>|<!--(?: |\/?\$|\$\?|\$!)?-->/g;

/** A page of Next without all that wakes it in a browser. */
export function withoutFrameworkScripts(html: string): string {
  const kept: string[] = [];
  let from = 0;
  for (let at = html.indexOf(SCRIPT); at !== -1; ) {
    const close = html.indexOf(SCRIPT_END, at);
    const end = close === -1 ? html.length : close + SCRIPT_END.length;
    if (SCRIPTS.some((script) => html.startsWith(script, at))) {
      kept.push(html.slice(from, at));
      from = end;
    }
    at = html.indexOf(SCRIPT, end);
  }
  kept.push(html.slice(from));
  return kept.join('').replace(ANNOUNCED_OR_MARKED, '');
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
