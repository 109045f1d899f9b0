/** Browsers refuse states that are written much more often. */
const REST_MS = 300;

type Kept = { top: number };

let waiting: ReturnType<typeof setTimeout> | undefined;

/** Keeps with each step of the browser's history where the reader was on it: it is theirs again on the way back, or forth. */
export function startScrollMemory(): void {
  document.addEventListener('scroll', () => {
    forgetWaiting();
    waiting = setTimeout(keepTop, REST_MS);
  });
  // What was waiting speaks of the step that is left.
  window.addEventListener('popstate', forgetWaiting);
}

/** Keeps where the reader is now, before they go on. While another state of the page is under way, it is not theirs yet. */
export function keepTop(): void {
  forgetWaiting();
  if (document.documentElement.dataset.busy === undefined)
    history.replaceState({ top: window.scrollY } satisfies Kept, '');
}

/** Where the reader was on a step, in CSS pixels from the top. */
export const topOf = (state: unknown): number => (state as Kept | null)?.top ?? 0;

const forgetWaiting = () => clearTimeout(waiting);
