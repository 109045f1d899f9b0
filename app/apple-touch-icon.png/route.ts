import { answerIconPicture } from '../_exports/icons.ts';

export const dynamic = 'force-dynamic';

export function GET(): Promise<Response> {
  return answerIconPicture('apple-touch-icon.png');
}
