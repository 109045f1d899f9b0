import { readClaim } from '../../../_data/read-claim.ts';
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
      return found && claimCard(found.row, found.metric, state);
    },
  });
}
