import { parentPort } from 'node:worker_threads';
import { Window } from 'happy-dom';

const NAMES = [
  'document',
  'navigator',
  'location',
  'Node',
  'Element',
  'HTMLElement',
  'HTMLIFrameElement',
  'SVGElement',
  'Event',
  'MutationObserver',
  'ResizeObserver',
  'getComputedStyle',
  'matchMedia',
  'requestAnimationFrame',
  'cancelAnimationFrame',
] as const;
const dom = new Window({ url: 'http://drawing.invalid/', width: 1280, height: 800 });
Object.defineProperty(globalThis, 'window', { value: dom, configurable: true });
for (const name of NAMES) Object.defineProperty(globalThis, name, { value: dom[name], configurable: true });

// React looks for a DOM as it is loaded.
const { drawInDom } = await import('./draw-in-dom.tsx');
const { drawRelationsMap } = await import('../_maps/draw-relations-map.tsx');

parentPort?.on('message', async ({ job, map, widths, ...task }) => {
  try {
    const drawn = map === undefined ? await drawInDom(task) : drawRelationsMap(map, widths);
    parentPort?.postMessage({ job, drawn });
  } catch (error) {
    const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
    parentPort?.postMessage({ job, error: words });
  }
});
