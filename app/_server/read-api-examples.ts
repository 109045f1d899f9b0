import 'server-only';
import { listClaims } from '../../db/queries/claims.ts';
import { listCountries } from '../../db/queries/countries.ts';
import { listMetrics } from '../../db/queries/metrics.ts';
import { listSources } from '../../db/queries/sources.ts';
import { claimJsonUrl, claimsJsonUrl, countryJsonUrl, metricUrl, sourceJsonUrl } from '../../lib/urls.ts';
import { answerClaims } from './json-claims.ts';
import { siteAddress } from './site.ts';

export type ApiExampleAnswer = { request: string; answer: object };

/** Answers as the API gives them, and an address to try for each that names a record. */
export async function readApiExamples() {
  const [list, problem, addresses] = await Promise.all([
    askClaims(claimsJsonUrl({ kind: ['figure'], limit: 1 })),
    askClaims('/claims.json?role=donor'),
    readAddresses(),
  ]);
  return { list, problem, addresses };
}

async function askClaims(request: string): Promise<ApiExampleAnswer> {
  const response = await answerClaims(new Request(siteAddress(request)));
  return { request, answer: await response.json() };
}

/** The first record of each kind, in the place that the address has for it. */
async function readAddresses(): Promise<Record<string, string>> {
  const [{ rows }, metrics, countries, sources] = await Promise.all([
    listClaims({ kind: ['figure'], limit: 1 }),
    listMetrics(0, 100),
    listCountries(),
    listSources('articles', 0, 1),
  ]);
  const found: Record<string, string> = {};
  const [claim, country, source] = [rows[0], countries[0], sources[0]];
  const metric = metrics.find(({ form }) => form !== 'sentence' && form !== 'table');
  if (claim) found['/claims/{id}.json'] = claimJsonUrl(claim.claimId);
  if (country) found['/countries/{code}.json'] = countryJsonUrl(country.code);
  if (source) found['/sources/{slug}.json'] = sourceJsonUrl(source.slug);
  for (const rendering of metric
    ? ['.json', '/data.json', '/data.csv', '/plain.csv', '/chart.svg', '/chart.png']
    : [])
    found[`/metrics/{slug}${rendering}`] = `${metricUrl(metric?.slug ?? '')}${rendering}`;
  return found;
}
