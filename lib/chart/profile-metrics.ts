/**
 * The order in which a country's metrics are shown: first what the findings of the front page draw, in their order; then
 * the others as they are given. `findings` holds the metrics of each finding.
 */
export function orderForProfile<M extends { slug: string }>(
  metrics: readonly M[],
  findings: readonly (readonly string[])[],
): M[] {
  const found = findings.flat();
  const rank = ({ slug }: M) => (found.includes(slug) ? found.indexOf(slug) : found.length);
  return metrics.toSorted((a, b) => rank(a) - rank(b));
}

/**
 * Shares out `places` among parts that want so many each: one to each in turn, until all have what they want or none is
 * left. The earlier parts have theirs first.
 */
export function sharePlaces(wanted: readonly number[], places: number): number[] {
  const given = wanted.map(() => 0);
  let left = places;
  while (left > 0 && wanted.some((want, index) => want > (given[index] ?? 0))) {
    for (const [index, want] of wanted.entries()) {
      if (left === 0 || want <= (given[index] ?? 0)) continue;
      given[index] = (given[index] ?? 0) + 1;
      left -= 1;
    }
  }
  return given;
}
