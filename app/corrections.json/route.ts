import { answerRecords } from '../_http/api/list-addresses.ts';

export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  return answerRecords(request, 'corrections');
}
