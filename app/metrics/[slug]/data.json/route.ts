import { answerMetricClaims } from '../../../_http/api/json-claims.ts';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ slug: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerMetricClaims(request, (await params).slug);
}
