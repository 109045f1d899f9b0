/** Diagonal strokes inside a box, as one path: a hatch that needs no pattern, hence no id, and prints well. */
export function hatchPath(left: number, right: number, top: number, height: number, step = 6): string {
  const strokes: string[] = [];
  for (let start = left - height + step; start < right; start += step) {
    const from = Math.max(left, start);
    const to = Math.min(right, start + height);
    if (to - from < 1) continue;
    strokes.push(
      `M${round(from)},${round(top + height - (from - start))}L${round(to)},${round(top + height - (to - start))}`,
    );
  }
  return strokes.join('');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
