import { answerFavicon } from '../_exports/icons.ts';

export const dynamic = 'force-dynamic';

export function GET(): Promise<Response> {
  return answerFavicon();
}
