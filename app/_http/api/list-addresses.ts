import 'server-only';
import { listChecksFrom } from '../../../db/queries/checks.ts';
import { listCorrections } from '../../../db/queries/corrections.ts';
import { listCountries } from '../../../db/queries/countries.ts';
import { listMetricsFrom } from '../../../db/queries/metrics.ts';
import { listSourcesFrom } from '../../../db/queries/sources.ts';
import { PAGE_PARAMETER_NAMES, parsePageRequest, toPageQuery } from '../../../lib/filter/page-request.ts';
import { answerJson, BadQuery } from './answer-json.ts';
import { answerList, type ListPage, type PageRequest } from './answer-list.ts';
import { mapPage, readPageAt, sliceAt } from './list-cursor.ts';
import { toApiCheck } from './to-api-check.ts';
import { toApiCorrection, toApiCountry, toApiMetric, toApiSource } from './to-api-records.ts';

const bySlug = ({ slug }: { slug: string }) => slug;
const byId = ({ id }: { id: string }) => id;

const READERS = {
  metrics: async (page) => mapPage(await readPageAt('metrics', listMetricsFrom, bySlug, page), toApiMetric),
  countries: async (page) =>
    mapPage(
      sliceAt('countries', await listCountries(), ({ code }) => code, page),
      toApiCountry,
    ),
  sources: async (page) => mapPage(await readPageAt('sources', listSourcesFrom, bySlug, page), toApiSource),
  checks: async (page) => mapPage(await readPageAt('checks', listChecksFrom, byId, page), toApiCheck),
  corrections: async (page) =>
    mapPage(sliceAt('corrections', await listCorrections({}), byId, page), toApiCorrection),
} satisfies Record<string, (page: PageRequest) => Promise<ListPage>>;

/** Answers a list that takes no filter, whole or in pages. */
export function answerRecords(request: Request, noun: keyof typeof READERS): Promise<Response> {
  const query = new URL(request.url).searchParams;
  return answerJson(query, PAGE_PARAMETER_NAMES, async () => {
    const { page, problems } = parsePageRequest(query);
    if (problems.length > 0) throw new BadQuery(problems, PAGE_PARAMETER_NAMES);
    const address = (asked: typeof page) => `/${noun}.json${toPageQuery(asked)}`;
    return answerList({ noun, page, read: READERS[noun], address });
  });
}
