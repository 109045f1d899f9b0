import { answerEmbed } from '../../../_images/answer-embed.ts';

export const dynamic = 'force-dynamic';

export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  return answerEmbed(request, (await params).slug);
}
