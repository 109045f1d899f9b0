import { processWide } from '../../lib/process-wide.ts';

/** What `hold-drawing.ts` keeps, without what keeps it: this file goes to browsers too. */
type Held = { get(key: string): string | undefined; set(key: string, svg: string): unknown };

export const held = processWide<Held>('held-drawings');

/**
 * The drawing while HTML is made; always empty in a browser, which has it in its page already. Throws where the server
 * holds it no more: a page without its chart is none that may be given out.
 */
export function heldDrawing(key: string): string {
  if (typeof window !== 'undefined') return '';
  const svg = held.value?.get(key);
  if (svg === undefined) throw new Error(`The drawing ${key} is not held any more.`);
  return svg;
}
