import { readMetric } from '../../../_data/read-metric.ts';
import { answerCard } from '../../../_exports/answer-card.ts';
import { metricCard } from '../../../_exports/card-content.ts';
import { NO_METRIC } from '../../../_exports/subject.ts';

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
      if (found === undefined) return undefined;
      const { metric, rows, chart } = found;
      return { content: metricCard(metric, rows, chart, state), chart };
    },
  });
}
