import { type Context, isDash } from './cursor.ts';
import type { Item } from './item.ts';

/** What stands between two items, in lower case; every dash is a hyphen. */
export const between = ({ tokens }: Context, from: number, to: number): string =>
  tokens
    .slice(from, Math.min(to, from + 6))
    .map((token) => (isDash(token) ? '-' : token.lower))
    .join(' ');

/** Where an item begins, with its hedge. */
export const begin = ({ start, hedge }: Item) => (hedge && hedge.start < start ? hedge.start : start);
