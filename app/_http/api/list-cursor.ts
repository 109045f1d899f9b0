import 'server-only';
import { BadCursor } from '../../../db/queries/claims.ts';
import type { ListPage, PageRequest } from './answer-list.ts';

/** A cursor of a list whose records are known by an id: the noun and the last record of the page before. */
function encodeListCursor(noun: string, id: string): string {
  return Buffer.from(JSON.stringify([noun, id])).toString('base64url');
}

/** The id behind which a page begins. Throws `BadCursor` for a text that is no cursor of this list. */
function decodeListCursor(noun: string, cursor: string): string {
  const parsed = parseJson(Buffer.from(cursor, 'base64url').toString('utf8'));
  const isCursor = Array.isArray(parsed) && parsed.length === 2 && parsed[0] === noun;
  if (!isCursor || typeof parsed[1] !== 'string' || parsed[1].includes('\0')) throw new BadCursor(cursor);
  return parsed[1];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** A page of a list that is short enough to be read whole. Throws `BadCursor` where its cursor names no record. */
export function sliceAt<T>(
  noun: string,
  all: readonly T[],
  idOf: (item: T) => string,
  { after, limit }: PageRequest,
): { items: T[]; next: string | null } {
  const from = after === null ? 0 : indexAfter(noun, all.map(idOf), after);
  const items = all.slice(from, from + limit);
  return { items, next: nextCursor(noun, items.map(idOf), from + limit < all.length) };
}

function indexAfter(noun: string, ids: readonly string[], after: string): number {
  const index = ids.indexOf(decodeListCursor(noun, after));
  if (index === -1) throw new BadCursor(after);
  return index + 1;
}

function nextCursor(noun: string, ids: readonly string[], isMore: boolean): string | null {
  const last = ids.at(-1);
  return isMore && last !== undefined ? encodeListCursor(noun, last) : null;
}

/** A page of a list that the database pages: it reads one record more than asked for, to know whether more follow. */
export async function readPageAt<T>(
  noun: string,
  read: (page: PageRequest) => Promise<T[] | undefined>,
  idOf: (item: T) => string,
  { after, limit }: PageRequest,
): Promise<{ items: T[]; next: string | null }> {
  const id = after === null ? null : decodeListCursor(noun, after);
  const found = await read({ after: id, limit: limit + 1 });
  if (found === undefined) throw new BadCursor(after ?? '');
  const items = found.slice(0, limit);
  return { items, next: nextCursor(noun, items.map(idOf), found.length > limit) };
}

/** The same page with its records as they are answered. */
export function mapPage<T>(page: { items: T[]; next: string | null }, toItem: (item: T) => object): ListPage {
  return { items: page.items.map(toItem), next: page.next };
}
