import 'server-only';
import { createHash } from 'node:crypto';
import { hasTag } from '../_server/data-tag.ts';

const TYPES = {
  svg: 'image/svg+xml',
  png: 'image/png',
  html: 'text/html; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
} as const;

type Answer = {
  type: keyof typeof TYPES;
  /** What the answer depends on: the data's version, and the content or all that it is made from. */
  version: string;
  content: string;
  fileName: string;
  body: () => Promise<Uint8Array<ArrayBuffer> | string>;
  headers?: Record<string, string>;
};

/** An answer that can be asked for again without being sent again: its tag is the data's version and its content. */
export async function respondTagged(request: Request, answer: Answer): Promise<Response> {
  const { type, version, content, fileName, body } = answer;
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 16);
  const etag = `"${version}-${hash}"`;
  const headers = { etag, 'cache-control': 'public, max-age=0, must-revalidate', ...answer.headers };
  if (hasTag(request, etag)) return new Response(null, { status: 304, headers });
  return new Response(await body(), {
    headers: {
      ...headers,
      'content-type': TYPES[type],
      'content-disposition': `${type === 'csv' ? 'attachment' : 'inline'}; filename="${fileName}"`,
      'x-data-version': version,
    },
  });
}

/** A refusal in plain sentences. */
export function refuse(status: 400 | 404, sentences: readonly string[]): Response {
  return new Response(`${sentences.join('\n')}\n`, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
}
