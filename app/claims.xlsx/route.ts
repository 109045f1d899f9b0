import { answerDownload } from '../_http/downloads/answer-download.ts';

export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  return answerDownload(request, 'xlsx');
}
