import { answerClaimCitation } from '../../../../_http/api/answer-citation.ts';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ id: string; form: string }> };

/** Stands at /claims/{id}.bib, .ris and .csl.json: next.config.mjs leads those addresses here. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id, form } = await params;
  return answerClaimCitation(request, id, form);
}
