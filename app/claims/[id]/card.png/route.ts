import { withLit } from '../../../../lib/chart/emphasis.ts';
import { readClaim } from '../../../_data/read-claim.ts';
import { readFigure, toChartText } from '../../../_data/read-figure.ts';
import { answerCard } from '../../../_exports/answer-card.ts';
import { claimCard } from '../../../_exports/card-content.ts';

export const dynamic = 'force-dynamic';

export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params;
  return answerCard(request, {
    name: `cited-metrics-${id}`,
    missing: 'There is no claim of this name; /claims lists them.',
    read: async (state) => {
      const found = await readClaim(id);
      if (found === undefined) return undefined;
      const { row, metric } = found;
      const { chart } = await readFigure([metric], toChartText(metric));
      const isDrawn = chart?.notes.some(({ claimId }) => claimId === row.claimId) ?? false;
      return {
        content: claimCard(row, metric, state),
        chart: chart !== undefined && isDrawn ? withLit(chart, [row.claimId]) : undefined,
      };
    },
  });
}
