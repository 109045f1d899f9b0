import { getMetric } from '../../../../db/queries/metrics.ts';
import { answerData } from '../../../_server/claim-downloads.ts';

export const dynamic = 'force-dynamic';

export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const { slug } = await params;
  const metric = await getMetric(slug);
  if (metric === undefined)
    return new Response('There is no metric of this name; /metrics lists them.\n', { status: 404 });
  return answerData(request, 'csv', `cited-metrics-${slug}`, { metric: [slug] });
}
