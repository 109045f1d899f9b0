import { answerCard } from '../_images/answer-card.ts';
import { frontCard } from '../_images/card-content.ts';
import { readNumbers } from '../_server/read-front-page.ts';

export const dynamic = 'force-dynamic';

export async function GET(request: Request): Promise<Response> {
  return answerCard(request, {
    name: 'cited-metrics',
    missing: '',
    read: async (state) => {
      const { figures, rows } = await readNumbers();
      return frontCard(figures, rows, state);
    },
  });
}
