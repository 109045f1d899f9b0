import { readTiles } from '../_data/read-findings.ts';
import { readFigureCount } from '../_data/read-front-page.ts';
import { answerCard } from '../_exports/answer-card.ts';
import { frontCard } from '../_exports/card-content.ts';

export const dynamic = 'force-dynamic';

export async function GET(request: Request): Promise<Response> {
  return answerCard(request, {
    name: 'cited-metrics',
    missing: '',
    read: async (state) => {
      const [{ figures, rows }, { lead }] = await Promise.all([readFigureCount(), readTiles()]);
      const chart = lead?.figure.chart;
      return { content: frontCard(figures, lead?.figure.rows ?? rows, state, chart), chart };
    },
  });
}
