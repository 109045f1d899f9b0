import 'server-only';
import { LICENCE } from '../../lib/licence.ts';
import { collectProblems, reportUnknown } from '../../lib/query-reader.ts';
import { answerJson, BadQuery } from './answer-json.ts';
import { readAtOneVersion } from './at-one-version.ts';
import { jsonHeaders, type Links } from './json-headers.ts';
import { answerProblem } from './problem-response.ts';
import { siteAddress } from './site.ts';

/** A single record: under which noun, how it is read, which page shows it, and what is said where it is not there. */
export type JsonRecord = {
  noun: string;
  read: (dataVersion: string) => Promise<object | undefined>;
  page: string;
  missing: string;
};

/** Answers one record with the state it was read from. Its address takes no parameters. */
export function answerRecord(request: Request, record: JsonRecord): Promise<Response> {
  const query = new URL(request.url).searchParams;
  return answerJson(query, [], async () => {
    const { problems, report } = collectProblems();
    reportUnknown(query, [], report);
    if (problems.length > 0) throw new BadQuery(problems, []);
    const { state, found } = await readAtOneVersion(({ version }) => record.read(version));
    if (found === undefined) return answerProblem('not-found', record.missing);
    const links: Links = { alternate: siteAddress(record.page) };
    const body = {
      data_version: state.version,
      data_dated: state.dated,
      licence: LICENCE,
      [record.noun]: found,
    };
    return new Response(`${JSON.stringify(body)}\n`, { headers: jsonHeaders(state.version, links) });
  });
}

/** Said by the address of a record that is not there. */
export const MISSING = {
  claims: 'There is no claim of this id; /claims.json lists them. Ids of claims are never used again.',
  metrics: 'There is no metric of this name; /metrics.json lists them.',
  countries: 'There is no country of this ISO 3166-1 alpha-3 code in the data; /countries.json lists them.',
  sources: 'There is no source of this name; /sources.json lists them.',
} as const;
