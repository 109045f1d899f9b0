import 'server-only';
import { type Publication, planPublication, Unpublishable } from '../../../seed/editing/publish-draft.ts';
import type { SeedProblem } from '../../../seed/files/seed-problems.ts';
import { today } from '../_step/today.ts';

/** What publishing would change, or what keeps the draft from it. */
export async function planForDesk(
  folder: string,
  slug: string,
): Promise<Publication | { problems: readonly SeedProblem[] }> {
  try {
    return await planPublication(folder, slug, today());
  } catch (error) {
    if (error instanceof Unpublishable) return { problems: error.problems };
    throw error;
  }
}
