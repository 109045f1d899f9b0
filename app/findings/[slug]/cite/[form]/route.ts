import { answerFindingCitation } from '../../../../_http/api/answer-citation.ts';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ slug: string; form: string }> };

/** Stands at /findings/{slug}.bib, .ris and .csl.json: next.config.mjs leads those addresses here. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug, form } = await params;
  return answerFindingCitation(request, slug, form);
}
