const MOST_HELD = 1000;

const shared = globalThis as typeof globalThis & { citedHeld?: Map<string, string> };

/**
 * Keeps a drawing for the HTML that is about to be made in this process. A prop of a client component would be sent a
 * second time, in the script that React wakes the page with; the key is all of it that goes there.
 */
export function holdDrawing(key: string, svg: string): void {
  shared.citedHeld ??= new Map();
  const held = shared.citedHeld;
  held.delete(key);
  held.set(key, svg);
  for (const oldest of held.keys()) {
    if (held.size <= MOST_HELD) break;
    held.delete(oldest);
  }
}

/** The drawing while HTML is made; always empty in a browser, which has it in its page already. */
export function heldDrawing(key: string): string {
  return shared.citedHeld?.get(key) ?? '';
}
