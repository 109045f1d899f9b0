import 'server-only';
import { LICENCE } from '../../../lib/out/licence.ts';
import { readAtOneVersion } from '../../_data/at-one-version.ts';
import { siteAddress } from '../../_data/site-address.ts';
import { answerJson, requireNoParameters } from './answer-json.ts';
import { jsonHeaders, type Links } from './json-headers.ts';
import { answerProblem } from './problem-response.ts';

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
    requireNoParameters(query);
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
