/** Random numbers that a few words decide: the same words give the same numbers, on every machine. */
export type Random = {
  /** From 0 up to, but not including, 1. */
  next: () => number;
  /** A whole number from `least` to `most`. */
  int: (least: number, most: number) => number;
  chance: (share: number) => boolean;
  pick: <T>(list: readonly T[]) => T;
  hex: (digits: number) => string;
};

/** Random numbers for one thing, named by these words, as `random(seed, 'claim', 12, 3)`. */
export function random(...words: (string | number)[]): Random {
  const next = mulberry32(hash(words.join('/')));
  const int = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    int,
    chance: (share) => next() < share,
    pick: (list) => list[int(0, list.length - 1)] as (typeof list)[number],
    hex: (digits) =>
      Array.from({ length: Math.ceil(digits / 8) }, () =>
        Math.floor(next() * 2 ** 32)
          .toString(16)
          .padStart(8, '0'),
      )
        .join('')
        .slice(0, digits),
  };
}

/** Draws ranks from 0 on, the k-th about 1/k times as often as the first, as names in articles do. */
export function zipf(count: number): (random: Random) => number {
  const sums: number[] = [];
  for (let k = 1; k <= count; k += 1) sums.push((sums.at(-1) ?? 0) + 1 / k);
  const all = sums.at(-1) ?? 0;
  return ({ next }) => {
    const wanted = next() * all;
    let [low, high] = [0, count - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) > wanted) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

function mulberry32(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
