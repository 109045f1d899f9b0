import { answerPlain } from '../../../_exports/answer-plain.ts';
import { findingSubject } from '../../../_exports/subject.ts';

export const dynamic = 'force-dynamic';

export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  return answerPlain(request, findingSubject((await params).slug));
}
