import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import type { Chart } from '../../lib/chart/chart.ts';
import type { RelationsChart } from '../../lib/chart/map-edges.ts';
import type { MapDrawing } from '../_maps/draw-relations-map.tsx';

type Task =
  | { chart: Chart; width: number; marks: number }
  | { map: RelationsChart; widths: readonly number[] };
type Answer = { job: number; drawn?: unknown; error?: string };
type Waiting = { resolve: (drawn: unknown) => void; reject: (error: Error) => void };
type Drawer = { worker: Worker; waiting: Map<number, Waiting>; jobs: number };

/** One thread a process, also where the bundler loads this file more than once. */
const shared = globalThis as typeof globalThis & { citedDrawer?: Drawer };

/**
 * Has the drawing thread draw a chart with so many marks; starts the thread where none is running. Rejects with what
 * went wrong there.
 */
export function askDrawer(chart: Chart, width: number, marks: number): Promise<string> {
  return ask({ chart, width, marks }) as Promise<string>;
}

/** Has it draw a chart's relations on a map; `null` where none of their places is in the atlas. */
export function askForMap(map: RelationsChart, widths: readonly number[]): Promise<MapDrawing | null> {
  return ask({ map, widths }) as Promise<MapDrawing | null>;
}

function ask(task: Task): Promise<unknown> {
  const drawer = shared.citedDrawer ?? startDrawer();
  const job = ++drawer.jobs;
  return new Promise((resolve, reject) => {
    drawer.waiting.set(job, { resolve, reject });
    drawer.worker.ref();
    drawer.worker.postMessage({ job, ...task });
  });
}

/**
 * A bundler takes any `new Worker` that it sees into its own graph, where React is the server's. So the constructor
 * comes from the process, and the entry is a plain file that the thread reads from the project's folder.
 */
function startDrawer(): Drawer {
  const threads = process.getBuiltinModule('node:worker_threads');
  const Thread = threads.Worker;
  const worker = new Thread(join(process.cwd(), 'app', '_drawing', 'draw-worker.mjs'), {
    env: { ...process.env, NODE_ENV: 'production' },
    execArgv: [],
  });
  const drawer: Drawer = { worker, waiting: new Map(), jobs: 0 };
  worker.on('message', (answer: Answer) => settle(drawer, answer));
  worker.on('error', (error) => abandon(drawer, error));
  worker.on('exit', (code) => abandon(drawer, new Error(`the drawing thread ended with code ${code}`)));
  worker.unref();
  shared.citedDrawer = drawer;
  return drawer;
}

function settle(drawer: Drawer, { job, drawn, error }: Answer) {
  const waiting = drawer.waiting.get(job);
  drawer.waiting.delete(job);
  if (drawer.waiting.size === 0) drawer.worker.unref();
  if (drawn !== undefined) waiting?.resolve(drawn);
  else waiting?.reject(new Error(error ?? 'the drawing thread gave no reason'));
}

/** A thread that died takes its jobs with it; the next drawing starts another. */
function abandon(drawer: Drawer, error: Error) {
  if (shared.citedDrawer === drawer) shared.citedDrawer = undefined;
  for (const waiting of drawer.waiting.values()) waiting.reject(error);
  drawer.waiting.clear();
}
