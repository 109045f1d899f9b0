import { answerChart } from '../../../_exports/answer-chart.ts';
import { metricSubject } from '../../../_exports/subject.ts';

export const dynamic = 'force-dynamic';

export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  return answerChart(request, metricSubject((await params).slug), 'png');
}
