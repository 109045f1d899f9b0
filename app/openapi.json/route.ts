import { readEnv } from '../../lib/env.ts';
import { toOpenApi } from '../../lib/out/api/openapi.ts';
import { siteUrl } from '../_data/site-address.ts';
import { answerJson, requireNoParameters } from '../_http/api/answer-json.ts';
import { readApiExamples } from '../api/_parts/read-api-examples.ts';

export const dynamic = 'force-dynamic';

/** The description of the API in OpenAPI 3.1, with this site as its server. */
export function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  return answerJson(query, [], async () => {
    requireNoParameters(query);
    const [{ contactEmail }, { addresses }] = [readEnv(process.env), await readApiExamples()];
    return Response.json(toOpenApi(siteUrl(), { contactEmail, examples: addresses }));
  });
}
