import { answerMetric } from '../../../_server/claim-downloads.ts';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ slug: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerMetric(request, (await params).slug);
}
