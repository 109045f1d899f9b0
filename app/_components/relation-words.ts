import type { ClaimRow } from '../../lib/claim-row.ts';
import { formatList } from '../../lib/format.ts';
import { withArticle } from '../../lib/with-article.ts';

/** Who to whom: `from Fujian to the Philippines` or `China with India`; the names alone where only one side is named. */
export function relationWords({ entities }: Pick<ClaimRow, 'entities'>): string {
  const named = (role: string) =>
    formatList(entities.filter((entity) => entity.role === role).map((entity) => withArticle(entity.name)));
  const [provider, recipient, partner] = ['provider', 'recipient', 'partner'].map(named);
  if (provider && recipient) return `from ${provider} to ${recipient}`;
  if (provider && partner) return `${provider} with ${partner}`;
  return formatList(entities.map((entity) => entity.name));
}
