import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import type { Chart } from '../../lib/chart/chart.ts';
import type { RelationsChart } from '../../lib/chart/map-edges.ts';
import { processWide } from '../../lib/process-wide.ts';
import type { MapDrawing } from '../_maps/draw-relations-map.tsx';

type Task =
  | { chart: Chart; width: number; marks: number; still: boolean }
  | { map: RelationsChart; widths: readonly number[] };
type Result = { job: number; drawn?: unknown; error?: string };
type Pending = { resolve: (drawn: unknown) => void; reject: (error: Error) => void };
type DrawingThread = { worker: Worker; pending: Map<number, Pending>; jobs: number };

const shared = processWide<DrawingThread>('drawing-thread');

/**
 * Has the drawing thread draw a chart with so many marks; starts the thread where none is running. Rejects with what
 * went wrong there.
 */
export function drawInThread(chart: Chart, width: number, marks: number, still = false): Promise<string> {
  return ask({ chart, width, marks, still }) as Promise<string>;
}

/** Has it draw a chart's relations on a map; `null` where none of their places is in the atlas. */
export function drawMapInThread(map: RelationsChart, widths: readonly number[]): Promise<MapDrawing | null> {
  return ask({ map, widths }) as Promise<MapDrawing | null>;
}

function ask(task: Task): Promise<unknown> {
  const thread = shared.value ?? startThread();
  const job = ++thread.jobs;
  return new Promise((resolve, reject) => {
    thread.pending.set(job, { resolve, reject });
    thread.worker.ref();
    thread.worker.postMessage({ job, ...task });
  });
}

/**
 * A bundler takes any `new Worker` that it sees into its own graph, where React is the server's. So the constructor
 * comes from the process, and the entry is a plain file that the thread reads from the project's folder.
 */
function startThread(): DrawingThread {
  const { Worker: Thread } = process.getBuiltinModule('node:worker_threads');
  const worker = new Thread(join(process.cwd(), 'app', '_drawing', 'draw-worker.mjs'), {
    env: { ...process.env, NODE_ENV: 'production' },
    execArgv: [],
  });
  const thread: DrawingThread = { worker, pending: new Map(), jobs: 0 };
  worker.on('message', (result: Result) => settle(thread, result));
  worker.on('error', (error) => rejectPending(thread, error));
  worker.on('exit', (code) => rejectPending(thread, new Error(`the drawing thread ended with code ${code}`)));
  worker.unref();
  shared.value = thread;
  return thread;
}

function settle(thread: DrawingThread, { job, drawn, error }: Result) {
  const pending = thread.pending.get(job);
  thread.pending.delete(job);
  if (thread.pending.size === 0) thread.worker.unref();
  if (drawn !== undefined) pending?.resolve(drawn);
  else pending?.reject(new Error(error ?? 'the drawing thread gave no reason'));
}

/** A thread that died takes its jobs with it; the next drawing starts another. */
function rejectPending(thread: DrawingThread, error: Error) {
  if (shared.value === thread) shared.value = undefined;
  for (const pending of thread.pending.values()) pending.reject(error);
  thread.pending.clear();
}
