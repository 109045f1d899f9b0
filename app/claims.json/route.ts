import { answerData } from '../_server/claim-downloads.ts';

export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  return answerData(request);
}
