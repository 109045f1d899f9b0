/** Who imports whom, by name. */
export type Arrows = ReadonlyMap<string, ReadonlySet<string>>;

/** All groups of two and more that reach one another, by Tarjan's algorithm; each group and the list sorted. */
export function findCircles(arrows: Arrows): string[][] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const circles: string[][] = [];
  const visit = (name: string) => {
    order.set(name, order.size);
    low.set(name, order.size - 1);
    stack.push(name);
    for (const next of arrows.get(name) ?? []) {
      if (!order.has(next)) visit(next);
      if (stack.includes(next)) low.set(name, Math.min(low.get(name) ?? 0, low.get(next) ?? 0));
    }
    if (low.get(name) !== order.get(name)) return;
    const circle = stack.splice(stack.indexOf(name));
    if (circle.length > 1) circles.push(circle.sort());
  };
  for (const name of arrows.keys()) if (!order.has(name)) visit(name);
  return circles.sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
}
