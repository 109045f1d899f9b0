import type { Catalogue } from '../model/catalogue.ts';
import type { Finding } from '../model/finding.ts';
import type { CatalogueAdditions } from './catalogue-additions.ts';
import type { Draft, DraftFigure } from './draft.ts';
import { proposeFindings } from './propose-findings.ts';

type Known = {
  /** The figures that are claims. */
  claims: readonly DraftFigure[];
  catalogue: Pick<Catalogue, 'metrics'>;
  additions: Pick<CatalogueAdditions, 'metrics'>;
};

/** The findings that are proposed for a draft, of which none names any. */
export function proposeDraftFindings(
  draft: Pick<Draft, 'article' | 'checks' | 'defaults'>,
  { claims, catalogue, additions }: Known,
): Finding[] {
  const { metric: usual } = draft.defaults ?? {};
  return proposeFindings({
    article: draft.article.slug,
    claims: claims.map(({ id, metric, qualifier, from, interval, restates }) => ({
      id,
      metric: metric ?? (typeof usual === 'string' ? usual : ''),
      qualifier: qualifier ?? null,
      range: from === null || from === undefined ? null : {},
      interval: interval ?? null,
      restates: restates ?? null,
    })),
    checks: draft.checks ?? [],
    metrics: [
      ...additions.metrics.map((metric) => ({
        ...metric,
        topics: metric.topics ?? [],
        group: metric.group ?? metric.slug,
      })),
      ...catalogue.metrics.metrics,
    ],
  });
}
