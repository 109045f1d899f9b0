/** What `hold-drawing.ts` keeps, without what keeps it: this file goes to browsers too. */
export type Held = { get(key: string): string | undefined };

const shared = globalThis as typeof globalThis & { citedHeld?: Held };

/**
 * The drawing while HTML is made; always empty in a browser, which has it in its page already. Throws where the server
 * holds it no more: a page without its chart is none that may be given out.
 */
export function heldDrawing(key: string): string {
  if (typeof window !== 'undefined') return '';
  const held = shared.citedHeld?.get(key);
  if (held === undefined) throw new Error(`The drawing ${key} is not held any more.`);
  return held;
}
