/** Said by the address of a record that is not there. */
export const MISSING_RECORD = {
  claims: 'There is no claim of this id; /claims.json lists them. Ids of claims are never used again.',
  metrics: 'There is no metric of this name; /metrics.json lists them.',
  countries: 'There is no country of this ISO 3166-1 alpha-3 code in the data; /countries.json lists them.',
  sources: 'There is no source of this name; /sources.json lists them.',
} as const;
