import { answerPlain } from '../_images/answer-plain.ts';
import { CLAIMS_SUBJECT } from '../_images/subject.ts';

export const dynamic = 'force-dynamic';

export async function GET(request: Request): Promise<Response> {
  return answerPlain(request, CLAIMS_SUBJECT);
}
