import { answerCard } from '../../../_images/answer-card.ts';
import { metricCard } from '../../../_images/card-content.ts';
import { NO_METRIC } from '../../../_images/subject.ts';
import { readMetric } from '../../../_server/read-metric.ts';

export const dynamic = 'force-dynamic';

export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const { slug } = await params;
  return answerCard(request, {
    name: `cited-metrics-${slug}`,
    missing: NO_METRIC,
    read: async (state) => {
      const found = await readMetric(slug);
      return found && metricCard(found.metric, found.rows, found.chart, state);
    },
  });
}
