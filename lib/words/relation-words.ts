import type { ClaimRow } from '../model/claim-row.ts';
import { withDefiniteArticle } from './definite-article.ts';
import { entitiesByRole } from './entities-by-role.ts';
import { formatList } from './format.ts';

/**
 * Who to whom: `from Fujian to the Philippines` or `China with India`; by their roles where only one side is named, and
 * so is whoever else takes part.
 */
export function relationWords({ entities }: Pick<ClaimRow, 'entities'>): string {
  const named = (role: string) =>
    formatList(
      entities.filter((entity) => entity.role === role).map((entity) => withDefiniteArticle(entity.name)),
    );
  const [provider, recipient, partner] = ['provider', 'recipient', 'partner'].map(named);
  const isGiven = provider !== '' && recipient !== '';
  if (!isGiven && (provider === '' || partner === '')) return entitiesByRole(entities);
  const sides = isGiven ? ['provider', 'recipient'] : ['provider', 'partner'];
  const others = entitiesByRole(entities.filter((entity) => !sides.includes(entity.role)));
  const words = isGiven ? `from ${provider} to ${recipient}` : `${provider} with ${partner}`;
  return others === '' ? words : `${words}; ${others}`;
}
