import { answerClaim } from '../../../_http/api/record-addresses.ts';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ id: string }> };

/** Stands at /claims/{id}.json: next.config.mjs leads that address here. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerClaim(request, (await params).id);
}
