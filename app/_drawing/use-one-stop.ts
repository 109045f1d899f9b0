import { type RefObject, useEffect } from 'react';

const LINKS = '.chart-drawing a[data-note], .chart-stage a[data-note]';
const DRAWINGS = '.chart-drawing, .chart-live > .chart-stage';

/** The links of a chart's marks that show, in their order; of several drawings only one does. */
export function shownMarks(frame: HTMLElement): SVGAElement[] {
  return [...frame.querySelectorAll<SVGAElement>(LINKS)].filter(isShown);
}

/**
 * Makes a chart one stop of the Tab key: of its marks' links one can be tabbed to, the first or the one that last had
 * the focus. Without JavaScript each is a stop. Where a drawing gives way to another of the same chart, the focus goes
 * to the same mark of that.
 */
export function useOneStop(frame: RefObject<HTMLElement | null>): void {
  useEffect(() => (frame.current === null ? undefined : keepOneStop(frame.current)), [frame]);
}

function keepOneStop(frame: HTMLElement): () => void {
  let note: string | undefined;
  let focused: SVGAElement | null = null;

  const settle = () => {
    for (const drawing of frame.querySelectorAll(DRAWINGS)) leaveOneStop(drawing, note);
    if (focused === null || isShown(focused) || isElsewhere(focused)) return;
    shownMarks(frame)
      .find((link) => link.dataset.note === note)
      ?.focus({ preventScroll: true });
  };
  const onFocus = ({ target }: FocusEvent) => {
    focused = (target as Element).closest<SVGAElement>(LINKS);
    if (focused === null) return;
    note = focused.dataset.note;
    settle();
  };
  /** What lost the focus because it went out of the page, or out of sight, is still what is being read. */
  const onBlur = () => {
    const left = focused;
    requestAnimationFrame(() => {
      if (left !== null && left === focused && left !== document.activeElement && isShown(left))
        focused = null;
    });
  };

  const changes = new MutationObserver(settle);
  changes.observe(frame, { childList: true, subtree: true });
  const sizes = new ResizeObserver(settle);
  sizes.observe(frame);
  frame.addEventListener('focusin', onFocus);
  frame.addEventListener('focusout', onBlur);
  settle();
  return () => {
    changes.disconnect();
    sizes.disconnect();
    frame.removeEventListener('focusin', onFocus);
    frame.removeEventListener('focusout', onBlur);
  };
}

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

/** Whether a reader has gone on; what goes out of the page or out of sight leaves the focus on nothing, at once or soon. */
const isElsewhere = (focused: Element): boolean =>
  ![focused, document.body, null].includes(document.activeElement);

const isShown = (element: Element): boolean => element.isConnected && element.getClientRects().length > 0;
