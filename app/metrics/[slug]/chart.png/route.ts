import { answerChart } from '../../../_images/answer-chart.ts';
import { metricSubject } from '../../../_images/subject.ts';

export const dynamic = 'force-dynamic';

export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  return answerChart(request, metricSubject((await params).slug), 'png');
}
