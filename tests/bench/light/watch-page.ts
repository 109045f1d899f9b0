export type Watch = {
  chart: number | null;
  largest: number;
  shift: number;
  longTasks: { startTime: number; duration: number }[];
  isArmed: boolean;
  done: number | null;
  visible: (selector: string) => Element | undefined;
  arm: (event: string, shown: string, changed: string) => void;
};
declare global {
  interface Window {
    watch: Watch;
  }
}

/**
 * What stands in a page from its first moment and notes what a reader would see; as text, since a function would come
 * with helpers of the tool that runs this file, which no page has.
 *
 * `visible(selector)` is the first element of those that has a size, is shown, and lies in the window.
 * `afterPaint(test, done)` looks once a frame, and is done in the frame after the one for which the test held.
 * `arm(event, shown, changed)` notes when the event happens, and then the first frame that has `shown` in the window, and
 * where `changed` is given, other elements of that than when it was armed.
 */
export const toWatch = (mark: string) => `
  const watch = { longTasks: [], shift: 0, largest: 0, chart: null, isArmed: false, done: null };
  const isSeen = (element) => {
    const { top, left, bottom, right, width, height } = element.getBoundingClientRect();
    const isInside = top < innerHeight && left < innerWidth && bottom > 0 && right > 0;
    return width > 0 && height > 0 && isInside && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  };
  watch.visible = (selector) => [...document.querySelectorAll(selector)].find(isSeen);
  watch.afterPaint = (test, done) => {
    const look = () => requestAnimationFrame(test() ? () => done(performance.now()) : look);
    requestAnimationFrame(look);
  };
  const observe = (type, each) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
  observe('longtask', ({ startTime, duration }) => watch.longTasks.push({ startTime, duration }));
  observe('layout-shift', ({ value, hadRecentInput }) => { if (!hadRecentInput) watch.shift += value; });
  observe('largest-contentful-paint', ({ startTime }) => { watch.largest = startTime; });
  watch.afterPaint(() => watch.visible(${JSON.stringify(mark)}), (at) => { watch.chart = at; });
  watch.arm = (event, shown, changed) => {
    const ids = () => changed === '' ? '' : [...document.querySelectorAll(changed)].map(({ id }) => id).join();
    const before = ids();
    watch.isArmed = true;
    watch.done = null;
    const isThere = () => (changed === '' || ids() !== before) && watch.visible(shown) !== undefined;
    const onEvent = ({ timeStamp }) => {
      sessionStorage.setItem('armed', performance.timeOrigin + timeStamp);
      watch.afterPaint(isThere, (at) => { watch.done = at; });
    };
    addEventListener(event, onEvent, { capture: true, once: true });
  };
  window.watch = watch;
`;
