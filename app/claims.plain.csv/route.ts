import { answerPlain } from '../_exports/answer-plain.ts';
import { CLAIMS_SUBJECT } from '../_exports/subject.ts';

export const dynamic = 'force-dynamic';

export async function GET(request: Request): Promise<Response> {
  return answerPlain(request, CLAIMS_SUBJECT);
}
