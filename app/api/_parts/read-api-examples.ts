import 'server-only';
import { listClaims } from '../../../db/queries/claims.ts';
import { listFindings } from '../../../db/queries/findings.ts';
import { getMetric } from '../../../db/queries/metrics.ts';
import {
  CITATION_FORMS,
  citationFileUrl,
  citeUrl,
  claimJsonUrl,
  claimsChartUrls,
  claimsCiteUrl,
  claimsJsonUrl,
  claimUrl,
  countryJsonUrl,
  countryUrl,
  findingChartUrls,
  findingCiteUrl,
  metricUrl,
  sourceJsonUrl,
  sourceUrl,
} from '../../../lib/filter/urls.ts';
import { isTextForm } from '../../../lib/model/vocabulary.ts';
import { siteAddress } from '../../_data/site-address.ts';
import { answerClaims } from '../../_http/api/json-claims.ts';

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
  const [{ rows }, findings] = await Promise.all([
    listClaims({ kind: ['figure'], limit: 1 }),
    listFindings(1),
  ]);
  const [claim] = rows;
  if (claim === undefined) return {};
  const metric = await getMetric(claim.metric);
  const isDrawn = metric !== undefined && !isTextForm(metric);
  const country = claim.entities.find((entity) => entity.country !== null)?.country;
  const renderings = ['.json', '/data.json', '/data.csv', '/data.zip', ...(isDrawn ? DRAWN : [])];
  const drawnAlone = claimsChartUrls({ metric: [claim.metric] });
  const [finding] = findings.map(findingChartUrls);
  const cited = {
    '/claims': claimsCiteUrl({ metric: [claim.metric] }),
    '/claims/{id}': citeUrl(claimUrl(claim.claimId)),
    '/metrics/{slug}': citeUrl(metricUrl(claim.metric)),
    '/sources/{slug}': citeUrl(sourceUrl(claim.articleSlug)),
    ...(country && { '/countries/{code}': citeUrl(countryUrl(country)) }),
    ...(findings[0] && { '/findings/{slug}': findingCiteUrl(findings[0].slug) }),
  };
  return {
    '/claims/{id}.json': claimJsonUrl(claim.claimId),
    '/sources/{slug}.json': sourceJsonUrl(claim.articleSlug),
    ...(country && { '/countries/{code}.json': countryJsonUrl(country) }),
    ...(isDrawn && {
      '/claims.svg': drawnAlone.svg,
      '/claims.png': drawnAlone.png,
      '/claims.plain.csv': drawnAlone.plainCsv,
    }),
    ...(finding && {
      '/findings/{slug}/chart.svg': finding.svg,
      '/findings/{slug}/chart.png': finding.png,
      '/findings/{slug}/plain.csv': finding.plainCsv,
    }),
    ...Object.fromEntries(
      Object.entries(cited).flatMap(([address, cite]) =>
        CITATION_FORMS.map((form) => [`${address}.${form}`, citationFileUrl(cite, form)]),
      ),
    ),
    ...Object.fromEntries(
      renderings.map((rendering) => [
        `/metrics/{slug}${rendering}`,
        `${metricUrl(claim.metric)}${rendering}`,
      ]),
    ),
  };
}

const DRAWN = ['/plain.csv', '/chart.svg', '/chart.png'];
