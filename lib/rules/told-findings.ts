import { listToldFigures } from '../figures/told-figures.ts';
import { type NamedArticle, present, type SeedIndex } from './readable.ts';
import { articleFile, describeFound, type SeedIssue } from './seed-issue.ts';
import {
  addCheck,
  addMargin,
  addRecord,
  definitionOf,
  Evidence,
  isFreeSpan,
  listUnheld,
} from './told-evidence.ts';

/** Words may count so far whatever is claimed. */
const FEW = 3;

/** Rules of the figures that the words of a finding tell: a claim of its metrics in this article has them, or a check of one. */
export function findToldFindingIssues(article: NamedArticle, index: SeedIndex): SeedIssue[] {
  const { name, content } = article;
  if ((content.article?.language ?? 'en') !== 'en') return [];
  return present(content.findings).flatMap(([at, { metrics, text }]) => {
    if (!text) return [];
    const slugs = present(metrics).map(([, slug]) => slug);
    const { evidence, claims } = gather(article, slugs, index);
    return (['title', 'subtitle', 'does_not_say'] as const).flatMap((key) =>
      listToldFigures(text[key] ?? '')
        .filter((figure) => {
          const unheld = isFreeSpan(figure, ...evidence) ? [] : listUnheld(figure, ...evidence);
          return unheld.some((readings) => !figure.isCount || Math.max(...readings) > Math.max(FEW, claims));
        })
        .map(({ printed }) => ({
          file: articleFile(name),
          path: ['findings', at, 'text', key],
          found: `${describeFound(printed)}, which no claim of ${slugs.join(' or ')} here has, and no check of one`,
          right: 'a figure that one of them has',
        })),
    );
  });
}

/** All that an article has of some metrics; `claims` is how many of its claims are of them. */
function gather({ content }: NamedArticle, slugs: readonly string[], index: SeedIndex) {
  const held = new Evidence().add(content.article?.published?.date);
  const ids = new Set<string | undefined>();
  for (const [, claim] of present(content.claims)) {
    if (!slugs.includes(claim.metric ?? '')) continue;
    ids.add(claim.id);
    addRecord(held, claim, index);
    addMargin(held, claim, content.margins);
    held.add(claim.description, claim.caveat);
  }
  for (const [, check] of present(content.checks))
    if (present(check.claims).some(([, id]) => ids.has(id))) addCheck(held, check);
  const definitions = slugs.map((slug) => definitionOf(index.metrics?.get(slug)));
  return { evidence: [held, ...definitions], claims: ids.size };
}
