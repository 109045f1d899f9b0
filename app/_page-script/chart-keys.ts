import { frameAt, shownMarks } from './chart-frame.ts';
import { hideTooltip } from './chart-tooltip.ts';
import { stepMark } from './step-mark.ts';

/** Has arrow keys, Home and End step from mark to mark of a chart, and Escape let go of what is said. */
export function startChartKeys(): void {
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hideTooltip();
    const frame = frameAt(event.target);
    if (frame !== null && !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey)
      step(frame, event);
  });
}

function step(frame: HTMLElement, event: KeyboardEvent): void {
  const links = shownMarks(frame);
  const at = links.findIndex((link) => link.matches(':focus'));
  if (at === -1) return;
  const places = links.map((link) => link.getBoundingClientRect());
  const to = stepMark(event.key, at, places);
  if (to === undefined) return;
  event.preventDefault();
  links[to]?.focus();
}
