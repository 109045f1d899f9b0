import { answerChart } from '../_images/answer-chart.ts';
import { CLAIMS_SUBJECT } from '../_images/subject.ts';

export const dynamic = 'force-dynamic';

export async function GET(request: Request): Promise<Response> {
  return answerChart(request, CLAIMS_SUBJECT, 'svg');
}
