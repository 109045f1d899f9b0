/**
 * The same path in about half the bytes: each point as tenths of a px from the last one, without a letter or a leading
 * zero. Takes what d3-geo writes with one digit: `M`, `L` and `Z` with absolute points. Rounding doesn't add up, because
 * the steps are taken between points that are rounded already.
 */
export function shortenPath(path: string): string {
  let [x, y] = [0, 0];
  return path
    .split('M')
    .filter((part) => part !== '')
    .map((part) => {
      const closed = part.endsWith('Z');
      const points = part.replace('Z', '').split('L').map(toTenths);
      const [start = [0, 0], ...rest] = points;
      [x, y] = start;
      const steps = rest.flatMap(([nextX, nextY]) => {
        const step = [nextX - x, nextY - y] as const;
        [x, y] = [nextX, nextY];
        return step[0] === 0 && step[1] === 0 ? [] : [pair(step)];
      });
      if (steps.length === 0) return '';
      return `M${pair(start)}l${steps.join(' ').replaceAll(' -', '-')}${closed ? 'z' : ''}`;
    })
    .join('');
}

function toTenths(point: string): [number, number] {
  const [x = 0, y = 0] = point.split(',').map((part) => Math.round(Number(part) * 10));
  return [x, y];
}

function pair([x, y]: readonly [number, number]): string {
  const [first, second] = [tenths(x), tenths(y)];
  return second.startsWith('-') ? first + second : `${first},${second}`;
}

function tenths(value: number): string {
  return String(value / 10).replace(/^(-?)0\./, '$1.');
}
