import { createHash } from 'node:crypto';
import type { OutgoingHttpHeaders } from 'node:http';

/** What every response says to browsers, whatever it is. */
export const STANDING_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  // The clipboard takes addresses, figures and citations; nothing else of the device is asked for.
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
} as const;

/** Whether browsers are to ask by HTTPS alone (RFC 6797), which only the one who runs the site can know. */
export function toHsts(maxAge: number | undefined): OutgoingHttpHeaders {
  return maxAge === undefined ? {} : { 'strict-transport-security': `max-age=${maxAge}` };
}

/** Of a file or picture: it is shown by itself, and runs and loads nothing. */
const FILE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Of a page: the scripts of the site, and of those within the page the ones of these hashes. */
const toPagePolicy = (hashes: readonly string[]) =>
  [
    "default-src 'none'",
    ["script-src 'self'", ...hashes.map((hash) => `'sha256-${hash}'`)].join(' '),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

const POLICY = 'content-security-policy';

/** Of a page of the desk: its own script and style, forms to itself, and frames of this site and of previews. */
export function withDeskPolicy(
  made: { status: number; headers: OutgoingHttpHeaders; body: Buffer },
  frames: readonly string[],
): typeof made {
  const page = toPagePolicy(listScriptHashes(made.body.toString('utf8')));
  const policy = [page, ["frame-src 'self'", ...frames].join(' ')].join('; ');
  return { ...made, headers: { ...made.headers, [POLICY]: policy } };
}

/** The policy (CSP 3) of what has none of its own, as an embed has. A page's is made with it, and kept as it is. */
export function withFilePolicy(headers: OutgoingHttpHeaders): OutgoingHttpHeaders {
  return headers[POLICY] === undefined ? { ...headers, [POLICY]: FILE_POLICY } : headers;
}

/** The policy of a whole document, which names the scripts that stand in it. */
export function withPagePolicy(headers: OutgoingHttpHeaders, html: Buffer): OutgoingHttpHeaders {
  if (headers[POLICY] !== undefined) return headers;
  return { ...headers, [POLICY]: toPagePolicy(listScriptHashes(html.toString('utf8'))) };
}

const INLINE_SCRIPT = /<script(?<attributes>(?:\s[^>]*)?)>(?<text>.*?)<\/script>/gs;

/** SHA-256 in base64 of each script that stands in a document, once; data in a script element is none. */
export function listScriptHashes(html: string): string[] {
  const hashes = [...html.matchAll(INLINE_SCRIPT)].flatMap(({ groups = {} }) => {
    const { attributes = '', text = '' } = groups;
    const isRun = !/\ssrc=/.test(attributes) && !/\stype="(?!module|text\/javascript)/.test(attributes);
    return isRun ? [createHash('sha256').update(text).digest('base64')] : [];
  });
  return [...new Set(hashes)];
}
