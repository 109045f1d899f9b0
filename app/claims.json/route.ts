import { answerClaims } from '../_server/json-claims.ts';

export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  return answerClaims(request);
}
