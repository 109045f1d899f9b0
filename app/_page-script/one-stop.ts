import { frameAt, isShown, listFrames, markAt, shownMarks } from './chart-frame.ts';

type Focused = { frame: HTMLElement; link: SVGAElement; note: string };

const DRAWINGS = '.chart-drawing, :scope > .chart-stage';

/** The mark of each chart that last had the focus. */
const lastNotes = new WeakMap<HTMLElement, string>();
let focused: Focused | null = null;
const sizes = new ResizeObserver(() => followFocus());

/**
 * Makes each chart one stop of the Tab key: of its marks' links one can be tabbed to, the first or the one that last had the
 * focus. That is settled as the key goes down, whatever came into the page since. Without JavaScript each link is a stop.
 */
export function startOneStop(): void {
  document.addEventListener('keydown', ({ key }) => key === 'Tab' && settleAll(), { capture: true });
  document.addEventListener('focusin', ({ target }) => remember(frameAt(target), markAt(target)));
  document.addEventListener('focusout', forget);
}

/** Where a drawing gave way to another of the same chart, the focus goes to the same mark of that. */
export function followFocus(): void {
  if (focused === null || isShown(focused.link) || isElsewhere(focused.link)) return;
  const { frame, note } = focused;
  shownMarks(frame)
    .find((link) => link.dataset.note === note)
    ?.focus({ preventScroll: true });
}

function settleAll(): void {
  for (const frame of listFrames())
    for (const drawing of drawingsOf(frame)) leaveOneStop(drawing, lastNotes.get(frame));
}

const drawingsOf = (frame: HTMLElement) => frame.querySelectorAll(DRAWINGS);

function leaveOneStop(drawing: Element, note: string | undefined): void {
  const links = [...drawing.querySelectorAll<SVGAElement>('a[data-note]')];
  const stop =
    links.find((link) => link === document.activeElement) ??
    links.find((link) => link.dataset.note === note) ??
    links[0];
  for (const link of links) {
    const index = link === stop ? '0' : '-1';
    if (link.getAttribute('tabindex') !== index) link.setAttribute('tabindex', index);
  }
}

function remember(frame: HTMLElement | null, link: SVGAElement | null): void {
  const note = link?.dataset.note;
  sizes.disconnect();
  focused = null;
  if (frame === null || link === null || note === undefined) return;
  focused = { frame, link, note };
  lastNotes.set(frame, note);
  sizes.observe(frame);
}

/** What lost the focus because it went out of the page, or out of sight, is still what is being read. */
function forget(): void {
  const left = focused;
  requestAnimationFrame(() => {
    if (left !== null && left === focused && left.link !== document.activeElement && isShown(left.link))
      remember(null, null);
  });
}

/** Whether a reader has gone on; what goes out of the page or out of sight leaves the focus on nothing, at once or soon. */
const isElsewhere = (link: Element): boolean => ![link, document.body, null].includes(document.activeElement);
