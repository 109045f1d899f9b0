type Place = Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>;

const IN_ORDER: Record<string, (at: number, last: number) => number> = {
  ArrowRight: (at, last) => Math.min(at + 1, last),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** What must lie between two marks that stand above each other: less is the same line. */
const LINE = 4;

/**
 * Which mark of a chart a key leads to, from the one at `at`; undefined for a key that leads nowhere in a chart. To the
 * sides in the order of reading, so that every mark is reached; upwards and downwards to the nearest that stands there,
 * and where none does, in the order of reading too.
 */
export function stepMark(key: string, at: number, places: readonly Place[]): number | undefined {
  const last = places.length - 1;
  if (key === 'ArrowDown' || key === 'ArrowUp')
    return (
      nearestAlong(key === 'ArrowDown' ? 1 : -1, at, places) ??
      Math.min(Math.max(at + (key === 'ArrowDown' ? 1 : -1), 0), last)
    );
  return IN_ORDER[key]?.(at, last);
}

function nearestAlong(towards: 1 | -1, at: number, places: readonly Place[]): number | undefined {
  const here = places[at];
  if (here === undefined) return undefined;
  const from = middleOf(here);
  return places
    .map((place, index) => ({ index, to: middleOf(place) }))
    .filter(({ to }) => (to.y - from.y) * towards > LINE)
    .toSorted((a, b) => distance(from, a.to) - distance(from, b.to))[0]?.index;
}

const middleOf = ({ left, top, width, height }: Place) => ({ x: left + width / 2, y: top + height / 2 });

/** A step aside counts twice: down is first of all what stands beneath. */
const distance = (a: { x: number; y: number }, b: { x: number; y: number }) =>
  Math.hypot(2 * (b.x - a.x), b.y - a.y);
