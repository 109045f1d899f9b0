import { frameAt, markAt, noteAt } from './chart-frame.ts';
import { activeMark, hideTooltip, showTooltip } from './chart-tooltip.ts';
import { restPointer, stopResting } from './pointer-rest.ts';

/** The chart that the mouse is in. */
let entered: HTMLElement | null = null;
let isTouch = false;

/**
 * Has a mark of a chart say what it is when it is pointed at, tapped or in focus; it stays while the pointer is on it or on what
 * is said. A finger's first tap shows what a mark says, the second follows its link.
 */
export function startPointing(): void {
  const passive = { passive: true };
  for (const type of ['pointerover', 'pointermove', 'pointerdown'] as const)
    document.addEventListener(type, point, passive);
  document.documentElement.addEventListener('pointerleave', () => enter(null), passive);
  document.addEventListener('click', tap, { capture: true });
  document.addEventListener('focusin', focus);
  document.addEventListener('focusout', blur);
  document.addEventListener('page-changed', hideTooltip);
}

function point({ target, type, pointerType, clientX }: PointerEvent): void {
  const frame = frameAt(target);
  if (type === 'pointerdown' && frame !== activeMark()?.frame) hideTooltip();
  if (pointerType === 'mouse') enter(frame);
  if (frame === null) return;
  isTouch = pointerType === 'touch';
  if (!isTouch) pointWithin(frame, noteAt(target), { clientX, isPress: type === 'pointerdown' });
}

function pointWithin(
  frame: HTMLElement,
  note: string | null,
  { clientX, isPress }: { clientX: number; isPress: boolean },
): void {
  const isNew = note !== null && !isActive(frame, note);
  const show = () => isNew && showTooltip({ frame, note, by: 'mouse', clientX });
  if (isNew && !isPress && activeMark()?.frame === frame) {
    restPointer(note, show);
    return;
  }
  stopResting();
  show();
}

function enter(frame: HTMLElement | null): void {
  if (frame === entered) return;
  const left = entered;
  entered = frame;
  stopResting();
  if (left !== null && activeMark()?.frame === left) hideTooltip();
}

function tap(event: MouseEvent): void {
  const [frame, note] = [frameAt(event.target), noteAt(event.target)];
  const isTap = isTouch;
  isTouch = false;
  if (!isTap || frame === null || note === null || isActive(frame, note)) return;
  event.preventDefault();
  showTooltip({ frame, note, by: 'touch', clientX: event.clientX });
}

function focus({ target }: FocusEvent): void {
  const [frame, link] = [frameAt(target), markAt(target)];
  const note = link?.dataset.note;
  if (frame !== null && note !== undefined && link?.matches(':focus-visible'))
    showTooltip({ frame, note, by: 'keys', clientX: null });
}

function blur({ target }: FocusEvent): void {
  const frame = frameAt(target);
  if (frame !== null && frame === activeMark()?.frame) hideTooltip();
}

function isActive(frame: HTMLElement, note: string): boolean {
  const active = activeMark();
  return active?.frame === frame && active.note === note;
}
