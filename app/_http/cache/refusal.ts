import { PROBLEM_TYPES, type ProblemType } from '../../../lib/out/api/problem.ts';
import type { Buffered } from './capture.ts';
import { toBufferedProblem } from './data-address.ts';
import { toNoticePage } from './notice-page.ts';
import { isDataPath, isHealth } from './site-paths.ts';

/** How a refusal is said at an address: as a page, as problem details for JSON, or as plain text for other data. */
export type RefusalForm = 'page' | 'problem' | 'text';

export function refusalFormOf(path: string): RefusalForm {
  if (/\.json(ld)?$/.test(path) || path === '/oembed') return 'problem';
  return isDataPath(path) || isHealth(path) || /\.(?:txt|ico|js|css|woff2|webmanifest)$/.test(path)
    ? 'text'
    : 'page';
}

type Refusal = { type: ProblemType; title: string; text: string; headers?: Buffered['headers'] };

/** A refusal in the form of its address; nobody may keep it. */
export function toRefusal(
  { type, title, text, headers }: Refusal,
  form: RefusalForm,
  siteUrl: string,
): Buffered {
  const { status } = PROBLEM_TYPES[type];
  const all = { ...headers, 'cache-control': 'no-store' };
  const said = `${title}. ${text}`;
  if (form === 'problem') return toBufferedProblem(type, said, siteUrl, all);
  return {
    status,
    headers: { 'content-type': `${form === 'text' ? 'text/plain' : 'text/html'}; charset=utf-8`, ...all },
    body: Buffer.from(form === 'text' ? `${said}\n` : toNoticePage(title, text)),
  };
}
