/** The records of a site by kind, under the names that their addresses have. */
export type Names = Record<'claims' | 'metrics' | 'countries' | 'sources' | 'findings', string[]>;

/** Reads the names out of paths such as `/claims/x` and `/findings/y/chart.svg`, in their order, each once. */
export function toNames(paths: readonly string[]): Names {
  const namesOf = (kind: string) => {
    const pattern = new RegExp(`^/${kind}/([^/?.]+)`);
    return [...new Set(paths.flatMap((path) => pattern.exec(path)?.[1] ?? []))];
  };
  return {
    claims: namesOf('claims'),
    metrics: namesOf('metrics'),
    countries: namesOf('countries'),
    sources: namesOf('sources'),
    findings: namesOf('findings'),
  };
}
