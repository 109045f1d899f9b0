import { answerCard } from '../../../_images/answer-card.ts';
import { claimCard } from '../../../_images/card-content.ts';
import { readClaim } from '../../../_server/read-claim.ts';

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
