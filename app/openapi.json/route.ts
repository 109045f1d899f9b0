import { toOpenApi } from '../../lib/openapi.ts';
import { answerJson, requireNoParameters } from '../_server/answer-json.ts';
import { siteUrl } from '../_server/site.ts';

export const dynamic = 'force-dynamic';

/** The description of the API in OpenAPI 3.1, with this site as its server. */
export function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  return answerJson(query, [], async () => {
    requireNoParameters(query);
    return Response.json(toOpenApi(siteUrl()));
  });
}
