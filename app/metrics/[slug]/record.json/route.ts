import { answerMetric } from '../../../_http/api/record-addresses.ts';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ slug: string }> };

/** Stands at /metrics/{slug}.json: next.config.mjs leads that address here. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerMetric(request, (await params).slug);
}
