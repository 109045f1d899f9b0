import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type RefObject,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import type { ActiveMark } from '../_charts/marks/active-mark.ts';
import { stepMark } from './step-mark.ts';
import { shownMarks, useOneStop } from './use-one-stop.ts';

/**
 * Which mark of a chart is being read: the one pointed at, tapped or focused. The chart is one stop of the Tab key;
 * arrow keys, Home and End step from mark to mark, Escape lets go; what shows beside a mark stays while the pointer is on
 * it. A finger's first tap shows what a mark says, the second follows its link.
 */
export function useActiveMark(frame: RefObject<HTMLElement | null>) {
  const [active, setActive] = useState<ActiveMark | null>(null);
  const rest = useRest();
  const tapped = useRef(false);
  useOneStop(frame);

  useEffect(() => {
    if (active === null) return;
    const onKey = (event: globalThis.KeyboardEvent) => event.key === 'Escape' && setActive(null);
    const onPress = (event: globalThis.PointerEvent) => {
      if (!frame.current?.contains(event.target as Node)) setActive(null);
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('pointerdown', onPress);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('pointerdown', onPress);
    };
  }, [active, frame]);

  const light = (note: string, element: HTMLElement, by: ActiveMark['by'], clientX: number | null) => {
    const { left, top } = element.getBoundingClientRect();
    const zoom = Number(element.querySelector<HTMLElement>('.chart-stage')?.style.zoom) || 1;
    const view = { top: -top / zoom, bottom: (window.innerHeight - top) / zoom };
    setActive({ note, by, x: clientX === null ? null : (clientX - left) / zoom, view });
  };

  const point = (event: PointerEvent<HTMLElement>) => {
    tapped.current = event.pointerType === 'touch';
    if (tapped.current) return;
    const note = noteAt(event.target);
    if (note === null || note === active?.note) {
      rest.drop();
      return;
    }
    const { clientX, currentTarget, pointerType, type } = event;
    const passes = active !== null && pointerType === 'mouse' && type === 'pointermove';
    if (passes) rest.wait(note, () => light(note, currentTarget, 'mouse', clientX));
    else light(note, currentTarget, 'mouse', clientX);
  };

  const handlers = {
    onPointerMove: point,
    onPointerDown: point,
    onPointerLeave: (event: PointerEvent<HTMLElement>) => {
      rest.drop();
      if (event.pointerType === 'mouse') setActive(null);
    },
    onFocus: (event: FocusEvent<HTMLElement>) => {
      const note = noteAt(event.target);
      if (note !== null && event.target.matches(':focus-visible'))
        light(note, event.currentTarget, 'keys', null);
    },
    onBlur: () => setActive(null),
    onClick: (event: MouseEvent<HTMLElement>) => {
      const note = noteAt(event.target);
      const isTap = tapped.current && note !== null;
      tapped.current = false;
      if (!isTap || note === active?.note) return;
      event.preventDefault();
      light(note, event.currentTarget, 'touch', event.clientX);
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const links = shownMarks(event.currentTarget);
      const at = links.findIndex((link) => link.matches(':focus'));
      if (at === -1) return;
      const to = stepMark(
        event.key,
        at,
        links.map((link) => link.getBoundingClientRect()),
      );
      if (to === undefined) return;
      event.preventDefault();
      links[to]?.focus();
    },
  };
  return { active, handlers };
}

const REST_MS = 120;

/** Waits until the pointer rests on another mark: on its way to the tooltip it only crosses them. */
function useRest() {
  const waiting = useRef<{ note: string; timer: number } | null>(null);
  const drop = useCallback(() => {
    if (waiting.current !== null) window.clearTimeout(waiting.current.timer);
    waiting.current = null;
  }, []);
  useEffect(() => drop, [drop]);
  const wait = (note: string, then: () => void) => {
    if (waiting.current?.note === note) return;
    drop();
    const timer = window.setTimeout(() => {
      waiting.current = null;
      then();
    }, REST_MS);
    waiting.current = { note, timer };
  };
  return { wait, drop };
}

function noteAt(target: EventTarget): string | null {
  const element = target instanceof Element ? target.closest('[data-note]') : null;
  return element?.getAttribute('data-note') ?? null;
}
