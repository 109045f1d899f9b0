import { answerChart } from '../_exports/answer-chart.ts';
import { CLAIMS_SUBJECT } from '../_exports/subject.ts';

export const dynamic = 'force-dynamic';

export async function GET(request: Request): Promise<Response> {
  return answerChart(request, CLAIMS_SUBJECT, 'svg');
}
