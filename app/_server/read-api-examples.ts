import 'server-only';
import { listClaims } from '../../db/queries/claims.ts';
import { getMetric } from '../../db/queries/metrics.ts';
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

/** A record of each kind that the first figure leads to, in the place that the address has for it. */
async function readAddresses(): Promise<Record<string, string>> {
  const { rows } = await listClaims({ kind: ['figure'], limit: 1 });
  const [claim] = rows;
  if (claim === undefined) return {};
  const metric = await getMetric(claim.metric);
  const isDrawn = metric !== undefined && metric.form !== 'sentence' && metric.form !== 'table';
  const renderings = ['.json', '/data.json', '/data.csv', ...(isDrawn ? DRAWN : [])];
  const country = claim.entities.find((entity) => entity.country !== null)?.country;
  return {
    '/claims/{id}.json': claimJsonUrl(claim.claimId),
    '/sources/{slug}.json': sourceJsonUrl(claim.articleSlug),
    ...(country && { '/countries/{code}.json': countryJsonUrl(country) }),
    ...Object.fromEntries(
      renderings.map((rendering) => [
        `/metrics/{slug}${rendering}`,
        `${metricUrl(claim.metric)}${rendering}`,
      ]),
    ),
  };
}

const DRAWN = ['/plain.csv', '/chart.svg', '/chart.png'];
