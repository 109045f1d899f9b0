import { answerCountry } from '../../../_http/api/record-addresses.ts';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ code: string }> };

/** Stands at /countries/{code}.json: next.config.mjs leads that address here. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerCountry(request, (await params).code);
}
