const FRAMES = '.chart-live, .map-stage';
const LINKS = '.chart-drawing a[data-note], .chart-stage a[data-note]';

/** The chart or map that something stands in, with all its drawings. */
export function frameAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(FRAMES) : null;
}

export const listFrames = () => document.querySelectorAll<HTMLElement>(FRAMES);

/** The sign of the mark, or of what is said of it, that something stands in. */
export function noteAt(target: EventTarget | null): string | null {
  const element = target instanceof Element ? target.closest('[data-note]') : null;
  return element?.getAttribute('data-note') ?? null;
}

/** The link of a mark that something stands in. */
export function markAt(target: EventTarget | null): SVGAElement | null {
  return target instanceof Element ? target.closest<SVGAElement>(LINKS) : null;
}

/** The links of a chart's marks that show, in their order; of several drawings only one does. */
export function shownMarks(frame: HTMLElement): SVGAElement[] {
  return [...frame.querySelectorAll<SVGAElement>(LINKS)].filter(isShown);
}

/** The drawing that shows. */
export function shownDrawing(frame: HTMLElement): SVGSVGElement | undefined {
  return [...frame.querySelectorAll<SVGSVGElement>('.chart-drawing svg, .chart-stage svg')].find(isShown);
}

export const isShown = (element: Element): boolean =>
  element.isConnected && element.getClientRects().length > 0 && element.closest('[inert]') === null;
