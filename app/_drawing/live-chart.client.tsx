'use client';

import { type ComponentType, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Chart } from '../../lib/chart/chart.ts';
import type { ActiveMark } from '../_charts/marks/active-mark.ts';
import { DRAWING_WIDTHS } from './drawing-widths.ts';
import { fetchDrawings, lacksDrawings } from './fetch-drawings.ts';
import { type DrawingPlace, ServerDrawing } from './server-drawing.tsx';
import { useActiveMark } from './use-active-mark.ts';

type LiveProps = { chart: Chart; width: number; live: true; active: ActiveMark | null };
type Live = { Chart: ComponentType<LiveProps>; width: number; zoom: number };

/**
 * Shows the server's drawings until a reader points at, focuses or touches them; then loads Recharts and puts the live
 * chart in their place, at the same width. The drawing stays until the live marks are there, so nothing flashes.
 */
export function LiveChart({ chart, drawings }: { chart: Chart; drawings: readonly DrawingPlace[] }) {
  const frame = useRef<HTMLDivElement>(null);
  const asked = useRef(false);
  const focused = useRef<string | null>(null);
  const [live, setLive] = useState<Live | null>(null);
  const [ready, setReady] = useState(false);
  const { active, handlers } = useActiveMark(frame);

  const wake = () => {
    if (asked.current) return;
    asked.current = true;
    import('../_charts/forms/cited-chart.tsx').then(
      ({ CitedChart }) => setLive({ Chart: CitedChart, ...visibleSize(frame.current) }),
      () => {
        asked.current = false;
      },
    );
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the chart comes into the page
  useEffect(() => {
    const element = frame.current;
    if (element !== null && lacksDrawings(element)) fetchDrawings(element).catch(wake);
  }, []);

  useEffect(() => {
    const element = frame.current;
    if (live === null || element === null || ready) return;
    return whenMarked(element, () => {
      focused.current = focusedNote(element);
      setReady(true);
    });
  }, [live, ready]);

  useLayoutEffect(() => {
    if (!ready || focused.current === null) return;
    frame.current
      ?.querySelector<SVGAElement>(`.chart-stage a[data-note="${CSS.escape(focused.current)}"]`)
      ?.focus({ preventScroll: true });
  }, [ready]);

  useEffect(() => {
    const element = frame.current?.parentElement;
    if (!ready || !element) return;
    const observer = new ResizeObserver(() => {
      const { width, zoom } = sizeThatFits(element.clientWidth);
      setLive((now) =>
        now === null || (now.width === width && now.zoom === zoom) ? now : { ...now, width, zoom },
      );
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [ready]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the marks inside are links; here is only where they are heard
    <div
      ref={frame}
      className="chart-live"
      data-live={ready}
      data-by={active?.by}
      {...handlers}
      onPointerEnter={wake}
      onTouchStart={wake}
      onFocus={(event) => {
        wake();
        handlers.onFocus(event);
      }}
    >
      {!ready && drawings.map((drawing) => <ServerDrawing key={drawing.key} drawing={drawing} />)}
      {live !== null && (
        <div
          className={ready ? 'chart-stage' : 'chart-stage chart-stage-hidden'}
          data-width={live.width}
          inert={!ready}
          style={{ zoom: live.zoom }}
        >
          <live.Chart chart={chart} width={live.width} live active={active} />
        </div>
      )}
    </div>
  );
}

type Size = Pick<Live, 'width' | 'zoom'>;

/** The size of the drawing that shows. */
function visibleSize(frame: HTMLElement | null): Size {
  const drawings = [...(frame?.querySelectorAll<HTMLElement>('.chart-drawing') ?? [])];
  const shown = drawings.find((drawing) => drawing.offsetWidth > 0);
  const width = Number(shown?.dataset.width ?? DRAWING_WIDTHS[0]);
  return { width, zoom: shown === undefined ? 1 : shown.offsetWidth / width };
}

/** As the style sheet chooses among drawings: the largest that fits, its letters as large as the reader's. */
function sizeThatFits(room: number): Size {
  const zoom = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
  const width = DRAWING_WIDTHS.filter((each) => each * zoom <= room).at(-1) ?? DRAWING_WIDTHS[0];
  return { width, zoom: Math.min(zoom, room / width) };
}

/** Calls back once the live chart has as many marks as the drawing that it replaces. */
function whenMarked(frame: HTMLElement, done: () => void): () => void {
  const marks = (selector: string) => frame.querySelectorAll(`${selector} .chart-mark`).length;
  const drawn = marks('.chart-drawing') / DRAWING_WIDTHS.length;
  let request = 0;
  const look = () => {
    if (marks('.chart-stage') >= drawn) done();
    else request = requestAnimationFrame(look);
  };
  look();
  return () => cancelAnimationFrame(request);
}

function focusedNote(frame: HTMLElement): string | null {
  const element = document.activeElement;
  return element !== null && frame.contains(element) ? element.getAttribute('data-note') : null;
}
