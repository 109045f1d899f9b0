/** What `hold-drawing.ts` keeps, without what keeps it: this file goes to browsers too. */
export type Held = { get(key: string): string | undefined };

const shared = globalThis as typeof globalThis & { citedHeld?: Held };

/** The drawing while HTML is made; always empty in a browser, which has it in its page already. */
export function heldDrawing(key: string): string {
  return shared.citedHeld?.get(key) ?? '';
}
