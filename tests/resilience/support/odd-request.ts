/** A choice among things by a seed that goes on: the same seed gives the same requests on every machine. */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** A whole number from 0 to below `sides` (mulberry32). */
  roll(sides: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  }

  pick<T>(from: readonly T[]): T {
    return from[this.roll(from.length)] as T;
  }
}

const linesOf = (text: string) => text.trim().split('\n');

const METHODS = ['GET', 'GET', 'GET', 'GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'TRACE', 'PROPFIND'];
const PATHS = [
  `/${'a'.repeat(5000)}`,
  ...linesOf(String.raw`
/
/claims
/claims/
/claims//
//claims
/\claims
/claims.csv
/claims.json
/claims.zip
/claims.png
/claims.embed
/metrics
/claims/walker-2022-01
/claims/walker-2022-01.json
/claims/none-0000-99
/countries/CHN
/countries/../etc/passwd
/sources/%00
/sources/%ff
/metrics/a%2Fb
/metrics/%2e%2e/%2e%2e
/fonts/none.woff2
/fonts/../claims
/fonts/a/b
/_next/static/../../openapi.json
/fonts/
/robots.txt
/icon.svg
/favicon.ico
/health
/health/live
/_next/
/_next/static/x.js
/_next/image?url=%2Ficon.svg&w=64&q=75
/_next/data/x/claims.json
/not-found
/_not-found
/_error
/500
/a b
/feed.xml
/articles.xml
/sitemap.xml
/openapi.json
/gallery/bars
/findings/x/embed`),
];
const QUERIES = [
  `?q=${'x'.repeat(3000)}`,
  ...['', '', '', ''],
  ...linesOf(`
?
?country=CHN
?country=XXX
?country=CHN&country=USA
?q=%
?q=%ff
?q=%00
?q=a%27%3B--
?after=x
?after=WyJ4Il0
?sort=none
?limit=0
?limit=1e9
?limit=-1
?page=99
?metric=
?metric=__proto__
?__proto__=1
?a[b]=c
?_rsc=x
?utm_source=x`),
];
const HEADERS = [
  'X-Long: '.padEnd(4000, 'x'),
  ...linesOf(`
RSC: 1
Next-Router-Prefetch: 1
Next-Router-Prefetch: 99
Next-Url: /claims
Next-Url: %ZZ
Next-Router-State-Tree: x
Next-Router-State-Tree: %5B%22%22%2C%7B%7D%5D
Next-Action: x
Next-Router-Segment-Prefetch: /_tree
Next-Router-Segment-Prefetch: /../x
x-nextjs-data: 1
Accept-Encoding: br;q=0, gzip;q=0, identity;q=0
Accept-Encoding: *
Accept-Encoding: ,,;q=,
If-None-Match: *
If-None-Match: "x", W/"y"
Range: bytes=0-1
Range: bytes=9-1
Expect: 200-maybe
Expect: 100-continue
Content-Length: 5
Transfer-Encoding: chunked
Upgrade: websocket
Connection: Upgrade
Connection: close
X-Forwarded-Host: evil.example
X-Forwarded-Proto: javascript
X-Middleware-Subrequest: middleware
x-invoke-path: /health
Origin: null
Cookie: __prerender_bypass=x
A:`),
];
const VERSIONS = ['HTTP/1.1', 'HTTP/1.1', 'HTTP/1.0'];
const BODIES = ['', 'hello', '5\nhello\n0\n\n', 'zz\n', '\u0000'];
const ANNOUNCED = /^(Content-Length|Transfer-Encoding)/;
/** What no parser takes, in the place of a part of the request. */
const BROKEN = [
  '',
  'FOO',
  '*',
  'HTTP/9',
  'claims',
  '\u0000',
  '\u00ff',
  ': a',
  'Content-Length: x',
  'Host: b',
];
const ONE_BROKEN_IN = 40;

/** A request as nobody should send it, or as somebody well might: its parts fit together or not. */
export function toOddRequest(dice: Dice): string {
  const take = (from: readonly string[]) => dice.pick(dice.roll(ONE_BROKEN_IN) === 0 ? BROKEN : from);
  const headers = Array.from({ length: dice.roll(4) }, () => take(HEADERS));
  const line = [take(METHODS), take(PATHS) + take(QUERIES), take(VERSIONS)].join(' ');
  const hasBody = headers.some((header) => ANNOUNCED.test(header)) || dice.roll(ONE_BROKEN_IN) === 0;
  return `${[line, 'Host: site.example', ...headers].join('\n')}\n\n${hasBody ? dice.pick(BODIES) : ''}`;
}
