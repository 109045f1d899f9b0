import { answerEmbed } from '../_exports/answer-embed.ts';
import { CLAIMS_SUBJECT } from '../_exports/subject.ts';

export const dynamic = 'force-dynamic';

export async function GET(request: Request): Promise<Response> {
  return answerEmbed(request, CLAIMS_SUBJECT);
}
