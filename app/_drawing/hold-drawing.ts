import { LRUCache } from 'lru-cache';
import { markupBytes } from './drawing-cache.ts';

/** Far more than the pages that are being made at a time hold; the texts are those of the drawings' own caches. */
const MAX_BYTES = 32 * 2 ** 20;

const shared = globalThis as typeof globalThis & { citedHeld?: LRUCache<string, string> };

/**
 * Keeps a drawing for the HTML that is about to be made in this process. A prop of a client component would be sent a
 * second time, in the script that React wakes the page with; the key is all of it that goes there.
 */
export function holdDrawing(key: string, svg: string): void {
  shared.citedHeld ??= new LRUCache({
    maxSize: MAX_BYTES,
    sizeCalculation: (held: string) => markupBytes(held),
  });
  shared.citedHeld.set(key, svg);
}
