import { answerFilterCitation } from '../../_http/api/answer-citation.ts';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ form: string }> };

/** Stands at /claims.bib, .ris and .csl.json, of the one chart of a filter: next.config.mjs leads those addresses here. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerFilterCitation(request, (await params).form);
}
