import { answerRecords } from '../_http/api/json-lists.ts';

export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  return answerRecords(request, 'checks');
}
