import { answerPlain } from '../../../_images/answer-plain.ts';

export const dynamic = 'force-dynamic';

export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  return answerPlain(request, (await params).slug);
}
