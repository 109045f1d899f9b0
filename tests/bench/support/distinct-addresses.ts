type Listed = { countries: { code: string }[]; metrics: { slug: string }[] };

/** Addresses, none of which comes twice: searches, choices, files, pictures, and what is not there. */
export async function listDistinctAddresses(origin: string): Promise<(asked: number) => string> {
  const { countries } = await read<Pick<Listed, 'countries'>>(`${origin}/countries.json`);
  const { metrics } = await read<Pick<Listed, 'metrics'>>(`${origin}/metrics.json`);
  const pick = <T>(list: readonly T[], at: number) => list[at % list.length] as T;
  const forms: ((n: number) => string)[] = [
    (n) => `/claims?q=loan${n}`,
    (n) =>
      `/claims?country=${pick(countries, n).code}&metric=${pick(metrics, Math.floor(n / 7)).slug}&n=${n}`,
    (n) => `/claims.csv?q=aid${n}`,
    (n) => `/metrics/${pick(metrics, n).slug}/chart.png?width=${280 + (n % 1600)}`,
    (n) => `/metrics/none-${n}`,
    (n) => `/countries/${pick(countries, n).code}?n=${n}`,
    (n) => `/claims.json?q=survey${n}`,
    (n) => `/none/${n}`,
  ];
  return (asked) => pick(forms, asked)(Math.floor(asked / forms.length));
}

async function read<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answers with ${response.status}.`);
  return (await response.json()) as T;
}
