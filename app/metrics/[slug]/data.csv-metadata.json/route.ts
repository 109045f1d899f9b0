import { answerDownload } from '../../../_http/downloads/answer-download.ts';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ slug: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerDownload(request, 'csvw', (await params).slug);
}
