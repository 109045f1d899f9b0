import { answerChart } from '../../../_images/answer-chart.ts';

export const dynamic = 'force-dynamic';

export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  return answerChart(request, (await params).slug, 'png');
}
