import type { ArticleFile } from '../model/article.ts';
import { mostCommon } from './most-common.ts';
import { clean } from './shorten-claim.ts';
import type { WrittenDefaults } from './written-article.ts';

/** What most claims and checks of an article say, so that they need not say it each; `chained` are those that share steps. */
export function chooseDefaults(
  { claims, checks }: ArticleFile,
  chained: ReadonlySet<string>,
): WrittenDefaults {
  const plain = claims.flatMap(({ entities }) =>
    entities.flatMap(({ role, note, inferred }) => (note || inferred ? [] : [role])),
  );
  const figures = new Set(claims.flatMap(({ id, kind }) => (kind === 'figure' ? [id] : [])));
  const ofChecks = clean({
    read_as: mostCommon(checks.map(({ read_as }) => read_as)),
    gives: mostCommon(
      checks.flatMap(({ gives, claims: of }) => (of.some((id) => figures.has(id)) && gives ? [gives] : [])),
    ),
  });
  return clean({
    role: mostCommon(plain),
    reference: mostCommon(claims.map(({ reference }) => reference)),
    chain_end: mostCommon(claims.flatMap(({ id, chain_end }) => (chained.has(id) ? [] : [chain_end]))),
    checks: Object.keys(ofChecks).length > 0 ? ofChecks : undefined,
  }) as WrittenDefaults;
}
