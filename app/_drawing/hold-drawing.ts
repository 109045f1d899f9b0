import { LRUCache } from 'lru-cache';
import { held } from './held-drawing.ts';
import { markupBytes } from './markup-bytes.ts';

/** Far more than the pages that are being made at a time hold; the texts are those of the drawings' own caches. */
const MAX_BYTES = 16 * 2 ** 20;

/**
 * Keeps a drawing for the HTML that is about to be made in this process. A prop of a client component would be sent a
 * second time, in the script that React wakes the page with; the key is all of it that goes there.
 */
export function holdDrawing(key: string, svg: string): void {
  held.value ??= new LRUCache({ maxSize: MAX_BYTES, sizeCalculation: (markup) => markupBytes(markup) });
  held.value.set(key, svg);
}
