import { answerCountryCitation } from '../../../../_http/api/answer-citation.ts';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ code: string; form: string }> };

/** Stands at /countries/{code}.bib, .ris and .csl.json: next.config.mjs leads those addresses here. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { code, form } = await params;
  return answerCountryCitation(request, code, form);
}
