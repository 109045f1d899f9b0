import 'server-only';
import { createHash } from 'node:crypto';
import { isTracking } from '../../lib/tracking.ts';

/** What a file is made of beside the data: its address, without what others hang on links, and the parts given. */
export function toTag(version: string, request: Request, ...parts: string[]): string {
  const { pathname, searchParams } = new URL(request.url);
  const asked = [...searchParams].filter(([name]) => !isTracking(name));
  const content = JSON.stringify([pathname, asked, parts]);
  return `W/"${version}-${createHash('sha256').update(content).digest('base64url').slice(0, 16)}"`;
}

/** Whether the reader has this already (RFC 9110: `If-None-Match` compares weakly). */
export function hasTag(request: Request, tag: string): boolean {
  const bare = (text: string) => text.trim().replace(/^W\//, '');
  const asked = (request.headers.get('if-none-match') ?? '').split(',').map(bare);
  return asked.includes('*') || asked.includes(bare(tag));
}

/** An HTTP date from the data's; `undefined` where that names no day. */
export function toLastModified(dated: string): string | undefined {
  return /^\d{4}-\d{2}-\d{2}$/.test(dated) ? new Date(`${dated}T00:00:00Z`).toUTCString() : undefined;
}
