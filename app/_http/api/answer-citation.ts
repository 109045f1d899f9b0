import 'server-only';
import { getCountry } from '../../../db/queries/countries.ts';
import { CLAIMS_CHART_PARAMETERS } from '../../../lib/filter/filter-query.ts';
import {
  CITATION_FORMS,
  type CitationForm,
  citationFileUrl,
  citeUrl,
  claimUrl,
  countryUrl,
  metricUrl,
  sourceUrl,
} from '../../../lib/filter/urls.ts';
import { COUNTRY_CODE } from '../../../lib/model/entity.ts';
import { MISSING_RECORD } from '../../../lib/out/api/missing-record.ts';
import { formatCitationFile } from '../../../lib/out/citation-files.ts';
import { CONTENT_TYPES } from '../../../lib/out/media-types.ts';
import { readAtOneVersion } from '../../_data/at-one-version.ts';
import { citeFilter } from '../../_data/cite-filter.ts';
import { citeFinding } from '../../_data/read-article.ts';
import { type Cited, citeClaim, citeMetric, citeSource } from '../../_data/read-citations.ts';
import { readClaim } from '../../_data/read-claim.ts';
import { citeCountry } from '../../_data/read-country-profile.ts';
import { readMetric } from '../../_data/read-metric.ts';
import { readSource } from '../../_data/read-source.ts';
import { siteAddress } from '../../_data/site-address.ts';
import { answerJson, BadQuery, requireParameters } from './answer-json.ts';
import { jsonHeaders } from './json-headers.ts';
import { answerProblem } from './problem-response.ts';

/** What is cited: the name of the file without its ending, how it is read, and what is said where it is not there. */
type Asked = {
  name: string;
  missing: string;
  read: () => Promise<{ cited: Cited; page: string } | undefined>;
};

export function answerClaimCitation(request: Request, id: string, form: string): Promise<Response> {
  const read = async () => {
    const found = await readClaim(id);
    return found && { cited: await citeClaim(found.row), page: claimUrl(id) };
  };
  return answerCitation(request, form, { name: id, missing: MISSING_RECORD.claims, read });
}

export function answerMetricCitation(request: Request, slug: string, form: string): Promise<Response> {
  const read = async () => {
    const found = await readMetric(slug);
    if (found === undefined) return undefined;
    return { cited: await citeMetric(found.metric, found.rows, found.checks), page: metricUrl(slug) };
  };
  return answerCitation(request, form, { name: slug, missing: MISSING_RECORD.metrics, read });
}

export function answerSourceCitation(request: Request, slug: string, form: string): Promise<Response> {
  const read = async () => {
    const source = await readSource(slug);
    return source && { cited: await citeSource(source), page: sourceUrl(slug) };
  };
  return answerCitation(request, form, { name: slug, missing: MISSING_RECORD.sources, read });
}

export function answerFindingCitation(request: Request, slug: string, form: string): Promise<Response> {
  const read = async () => {
    const cited = await citeFinding(slug);
    return cited && { cited, page: cited.page };
  };
  return answerCitation(request, form, { name: slug, missing: NO_FINDING, read });
}

const NO_FINDING = 'No finding of this name is drawn.';

/** Codes are printed in upper case; a hand that types `swe` is led on, as on the country's page. */
export async function answerCountryCitation(request: Request, code: string, form: string): Promise<Response> {
  const upper = code.toUpperCase();
  const country = COUNTRY_CODE.test(upper) ? await getCountry(upper) : undefined;
  const page = countryUrl(upper);
  if (country !== undefined && code !== upper && isForm(form)) {
    const location = siteAddress(citationFileUrl(citeUrl(page), form));
    return new Response(null, { status: 308, headers: { location } });
  }
  const read = async () => {
    const cited = country && (await citeCountry(country));
    return cited && { cited, page };
  };
  return answerCitation(request, form, { name: upper, missing: MISSING_RECORD.countries, read });
}

/** The one chart of a filter; of several, each is cited at its metric's address. */
export function answerFilterCitation(request: Request, form: string): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const read = async () => {
    const { problems, found } = await citeFilter(query.toString());
    if (problems.length > 0) throw new BadQuery(problems, CLAIMS_CHART_PARAMETERS);
    return found && { cited: found.cited, page: found.page };
  };
  return answerCitation(request, form, { name: 'claims', missing: NO_CHART, read }, CLAIMS_CHART_PARAMETERS);
}

const NO_CHART =
  'No claims are found, or more than one chart can show: each metric is cited at its own address.';

const isForm = (form: string): form is CitationForm => (CITATION_FORMS as readonly string[]).includes(form);

/** JSON says what is wrong as problem details, BibTeX and RIS as a sentence. */
async function answerCitation(
  request: Request,
  form: string,
  { name, missing, read }: Asked,
  parameters: readonly string[] = [],
): Promise<Response> {
  if (!isForm(form))
    return answerProblem('not-found', `A citation has the endings ${CITATION_FORMS.join(', ')}.`);
  const query = new URL(request.url).searchParams;
  const answer = await answerJson(query, parameters, async () => {
    requireParameters(query, parameters);
    const { state, found } = await readAtOneVersion(read);
    if (found === undefined) return answerProblem('not-found', missing);
    const { text, contentType } = formatCitationFile(found.cited.bibliography, form);
    return new Response(text, {
      headers: {
        ...jsonHeaders(state.version, { alternate: siteAddress(found.page) }),
        'content-type': contentType,
        'content-disposition': `attachment; filename="cited-metrics-${name}.${form}"`,
      },
    });
  });
  return answer.ok || form === 'csl.json' ? answer : toSentence(answer);
}

/** A problem as the plain text of its sentences. */
async function toSentence(problem: Response): Promise<Response> {
  const { detail } = (await problem.json()) as { detail: string };
  const headers = new Headers(problem.headers);
  headers.set('content-type', CONTENT_TYPES.text);
  return new Response(`${detail}\n`, { status: problem.status, headers });
}
