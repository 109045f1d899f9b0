import { createRoot, type Root } from 'react-dom/client';
import type { DrawnChart } from '../../lib/chart/chart.ts';
import { CitedChart } from '../_charts/forms/cited-chart.tsx';
import { DRAWING_WIDTHS } from '../_drawing/drawing-widths.ts';
import { shownDrawing } from './chart-frame.ts';
import { activeMark } from './chart-tooltip.ts';
import { followFocus } from './one-stop.ts';

/** After any of these a reader may be away from a chart. */
const MOVES = ['pointerover', 'pointerdown', 'focusin'] as const;

/**
 * Draws a chart in the browser at the width that it has, by the component that drew it on the server, and redraws it when its
 * column changes. Nothing moves while a column stays: there the live drawing waits until nobody reads the chart, and takes the
 * place of the server's only where it is as high. Gives what ends it.
 */
export function drawLive(frame: HTMLElement, chart: DrawnChart): () => void {
  const stage = addStage(frame);
  const root = createRoot(stage);
  const signal = new AbortController();
  let isDrawn = draw({ frame, stage, root, chart });
  const waiting = onMoves(signal.signal, async () => {
    if (!(await isDrawn) || isRead(frame)) return;
    waiting.abort();
    if (isAsHigh(frame, stage)) show(frame, stage);
  });
  const sizes = onOtherWidth(frame, async () => {
    waiting.abort();
    isDrawn = draw({ frame, stage, root, chart });
    if (await isDrawn) show(frame, stage);
  });
  return () => {
    signal.abort();
    sizes.disconnect();
    root.unmount();
    stage.remove();
    delete frame.dataset.live;
  };
}

function onMoves(ended: AbortSignal, then: () => void): AbortController {
  const waiting = new AbortController();
  const signal = AbortSignal.any([waiting.signal, ended]);
  for (const type of MOVES) document.addEventListener(type, then, { passive: true, signal });
  return waiting;
}

function onOtherWidth(frame: HTMLElement, then: () => void): ResizeObserver {
  let width = widthOf(frame);
  const sizes = new ResizeObserver(() => {
    if (widthOf(frame) === width) return;
    width = widthOf(frame);
    then();
  });
  sizes.observe(frame);
  return sizes;
}

type Stage = { frame: HTMLElement; stage: HTMLElement; root: Root; chart: DrawnChart };

/** Whether all marks of the chart are there, at the width that its column still has. */
async function draw({ frame, stage, root, chart }: Stage): Promise<boolean> {
  const { width, zoom } = sizeIn(frame);
  stage.style.zoom = String(zoom);
  root.render(<CitedChart chart={chart} width={width} />);
  const drawn = frame.querySelector('.chart-drawing')?.querySelectorAll('.chart-mark').length ?? 0;
  while (stage.isConnected && sizeIn(frame).width === width) {
    await nextFrame();
    if (stage.querySelectorAll('.chart-mark').length >= drawn) return true;
  }
  return false;
}

/** Recharts registers its parts one after the other: the marks come some frames after the first. */
const nextFrame = () => new Promise(requestAnimationFrame);

function addStage(frame: HTMLElement): HTMLElement {
  const stage = document.createElement('div');
  stage.className = 'chart-stage chart-stage-hidden';
  stage.inert = true;
  frame.append(stage);
  return stage;
}

function show(frame: HTMLElement, stage: HTMLElement): void {
  stage.className = 'chart-stage';
  stage.inert = false;
  frame.dataset.live = 'true';
  followFocus();
}

const widthOf = (frame: HTMLElement) => frame.getBoundingClientRect().width;

const isRead = (frame: HTMLElement) =>
  frame.matches(':hover') || frame.contains(document.activeElement) || activeMark()?.frame === frame;

function isAsHigh(frame: HTMLElement, stage: HTMLElement): boolean {
  const heightOf = (svg: Element | null | undefined) => svg?.getBoundingClientRect().height ?? 0;
  return Math.abs(heightOf(stage.querySelector('svg')) - heightOf(shownDrawing(frame))) < 1;
}

/** As wide as its column, its letters as large as the reader's; where that is too narrow for any chart, all of it smaller. */
function sizeIn(frame: HTMLElement): { width: number; zoom: number } {
  const room = widthOf(frame);
  const zoom = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
  const width = Math.max(DRAWING_WIDTHS[0], Math.floor(room / zoom));
  return { width, zoom: Math.min(zoom, room / width) };
}
