import { answerClaims } from '../_http/api/json-claims.ts';

export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  return answerClaims(request);
}
