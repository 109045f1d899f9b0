const REST_MS = 120;

let waiting: { note: string; timer: number } | null = null;

/** Waits until the pointer rests on another mark: on its way to the tooltip it only crosses them. */
export function restPointer(note: string, then: () => void): void {
  if (waiting?.note === note) return;
  stopResting();
  const timer = window.setTimeout(() => {
    waiting = null;
    then();
  }, REST_MS);
  waiting = { note, timer };
}

export function stopResting(): void {
  if (waiting !== null) window.clearTimeout(waiting.timer);
  waiting = null;
}
