import type { ClaimRow } from '../model/claim-row.ts';
import type { Role, Stage } from '../model/vocabulary.ts';
import { withDefiniteArticle } from './definite-article.ts';
import { entitiesByRole } from './entities-by-role.ts';
import { formatList } from './format.ts';

type Sides = { from: Role; to: Role; words: Record<Stage, (from: string, to: string) => string> };

/** The two sides that a relation may have, and how it reads; the first of them that are both named. */
const SIDES: readonly Sides[] = [
  {
    ...{ from: 'provider', to: 'recipient' },
    words: {
      done: (from, to) => `from ${from} to ${to}`,
      considered: (from, to) => `considered by ${from} for ${to}`,
    },
  },
  {
    ...{ from: 'seller', to: 'buyer' },
    words: {
      done: (from, to) => `sold by ${from} to ${to}`,
      considered: (from, to) => `sale considered by ${from} to ${to}`,
    },
  },
  {
    ...{ from: 'lender', to: 'borrower' },
    words: {
      done: (from, to) => `lent by ${from} to ${to}`,
      considered: (from, to) => `loan considered by ${from} to ${to}`,
    },
  },
  {
    ...{ from: 'provider', to: 'partner' },
    words: {
      done: (from, to) => `${from}, sharing experience with ${to}`,
      considered: (from, to) => `${from}, considering to share experience with ${to}`,
    },
  },
];

/**
 * Who to whom, done or only considered: `from Fujian to the Philippines`, `considered by the bank for India`, `sold by
 * Trier to Metz`, `lent by the bank to India`, `China, sharing experience with India`; by their roles where only one side is named, and so is whoever
 * else takes part.
 */
export function relationWords({ entities, stage }: Pick<ClaimRow, 'entities' | 'stage'>): string {
  const named = (role: Role) => namedWords(entities, role);
  const sides = sidesOf(entities);
  if (sides === undefined) return betweenPartners(entities, stage) ?? entitiesByRole(entities, stage);
  const words = sides.words[stage ?? 'done'](named(sides.from), named(sides.to));
  const others = entities.filter(({ role }) => role !== sides.from && role !== sides.to);
  return others.length === 0 ? words : `${words}; ${entitiesByRole(others, stage)}`;
}

/** The two sides of a relation without what was done between them, `Trier Bank to India`; `null` where one is not named. */
export function sidesWords(entities: ClaimRow['entities']): string | null {
  const sides = sidesOf(entities);
  if (sides === undefined) return null;
  const givers = entities.filter(({ role }) => role === sides.from).map(({ name }) => name);
  return `${formatList(givers)} to ${namedWords(entities, sides.to)}`;
}

function sidesOf(entities: ClaimRow['entities']): Sides | undefined {
  return SIDES.find(({ from, to }) => [from, to].every((side) => entities.some(({ role }) => role === side)));
}

function namedWords(entities: ClaimRow['entities'], role: Role): string {
  return formatList(
    entities.filter((entity) => entity.role === role).map((entity) => withDefiniteArticle(entity.name)),
  );
}

/** An exchange in which nobody is said to explain. */
function betweenPartners(entities: ClaimRow['entities'], stage: Stage | null): string | undefined {
  if (entities.length < 2 || entities.some(({ role }) => role !== 'partner')) return undefined;
  const between = `between ${formatList(entities.map(({ name }) => withDefiniteArticle(name)))}`;
  return stage === 'considered' ? `considered ${between}` : between;
}
