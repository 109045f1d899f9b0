import { answerChart } from '../../../_exports/answer-chart.ts';
import { findingSubject } from '../../../_exports/subject.ts';

export const dynamic = 'force-dynamic';

export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  return answerChart(request, findingSubject((await params).slug), 'svg');
}
