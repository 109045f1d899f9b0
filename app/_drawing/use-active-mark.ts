import {
  type FocusEvent,
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import type { ActiveMark } from '../_charts/marks/active-mark.ts';

const STEPS: Record<string, (at: number, last: number) => number> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowRight: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/**
 * Which mark of a chart is being read: the one pointed at, tapped or focused. Arrow keys step from mark to mark, Escape
 * lets go; what shows beside a mark stays while the pointer is on it.
 */
export function useActiveMark(frame: RefObject<HTMLElement | null>) {
  const [active, setActive] = useState<ActiveMark | null>(null);
  const rest = useRest();

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

  const light = (note: string, element: HTMLElement, clientX: number | null) => {
    const { left, top } = element.getBoundingClientRect();
    const view = { top: -top, bottom: window.innerHeight - top };
    setActive({ note, x: clientX === null ? null : clientX - left, view });
  };

  const point = (event: PointerEvent<HTMLElement>) => {
    const note = noteAt(event.target);
    if (note === null || note === active?.note) {
      rest.drop();
      return;
    }
    const { clientX, currentTarget, pointerType, type } = event;
    const passes = active !== null && pointerType === 'mouse' && type === 'pointermove';
    if (passes) rest.wait(note, () => light(note, currentTarget, clientX));
    else light(note, currentTarget, clientX);
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
      if (note !== null && event.target.matches(':focus-visible')) light(note, event.currentTarget, null);
    },
    onBlur: () => setActive(null),
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const links = [...event.currentTarget.querySelectorAll('.chart-stage a[data-note]')].filter(
        (link) => link.getClientRects().length > 0,
      );
      const at = document.activeElement === null ? -1 : links.indexOf(document.activeElement);
      const step = STEPS[event.key];
      if (at === -1 || step === undefined) return;
      event.preventDefault();
      (links[step(at, links.length - 1)] as SVGAElement).focus();
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
