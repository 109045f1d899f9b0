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
type DrawingThread = { worker: Worker; pending: Map<number, Pending>; jobs: number; idle?: NodeJS.Timeout };

/** A drawing that takes more ends the thread, and no more than that; the largest of the gallery takes a third of it. */
const LIMITS = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 16 };

/** A DOM, React and Recharts take some 70 MiB, and a quarter of a second to be there again. */
export const IDLE_MS = 60_000;

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
  clearTimeout(thread.idle);
  return new Promise((resolve, reject) => {
    thread.pending.set(job, { resolve, reject });
    thread.worker.ref();
    thread.worker.postMessage({ job, ...task });
  });
}

/** The thread as the build has it compiled, where this process runs from one (app/_boot/run.mjs). */
function threadFile(): string {
  const folder = processWide<string>('programs').value ?? join(process.cwd(), 'app', '_drawing');
  return join(folder, 'draw-worker.mjs');
}

/**
 * A bundler takes any `new Worker` that it sees into its own graph, where React is the server's. So the constructor
 * comes from the process, and the entry is a file that the thread reads by itself.
 */
function startThread(): DrawingThread {
  const { Worker: Thread } = process.getBuiltinModule('node:worker_threads');
  const worker = new Thread(threadFile(), {
    env: { ...process.env, NODE_ENV: 'production' },
    execArgv: [],
    resourceLimits: LIMITS,
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
  if (thread.pending.size === 0) rest(thread);
  if (drawn !== undefined) pending?.resolve(drawn);
  else pending?.reject(new Error(error ?? 'the drawing thread gave no reason'));
}

/** It keeps no process alive, and ends where nothing is to be drawn for a while. */
function rest(thread: DrawingThread) {
  thread.worker.unref();
  thread.idle = setTimeout(() => {
    if (shared.value === thread) shared.value = undefined;
    void thread.worker.terminate();
  }, IDLE_MS).unref();
}

/** A thread that died takes its jobs with it; the next drawing starts another. */
function rejectPending(thread: DrawingThread, error: Error) {
  if (shared.value === thread) shared.value = undefined;
  clearTimeout(thread.idle);
  for (const pending of thread.pending.values()) pending.reject(error);
  thread.pending.clear();
}
