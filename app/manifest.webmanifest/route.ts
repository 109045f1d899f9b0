import { readColours } from '../_exports/colours.ts';
import { answerManifest } from '../_exports/icons.ts';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  return answerManifest((await readColours('light')).paper ?? 'white');
}
