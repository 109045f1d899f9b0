import { answerEmbed } from '../../../_images/answer-embed.ts';
import { findingSubject } from '../../../_images/subject.ts';

export const dynamic = 'force-dynamic';

export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  return answerEmbed(request, findingSubject((await params).slug));
}
