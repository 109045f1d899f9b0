import { answerEmbed } from '../../../_exports/answer-embed.ts';
import { metricSubject } from '../../../_exports/subject.ts';

export const dynamic = 'force-dynamic';

export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  return answerEmbed(request, metricSubject((await params).slug));
}
