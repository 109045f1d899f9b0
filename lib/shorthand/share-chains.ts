import type { Claim, Step } from '../model/claim.ts';
import { mostCommon } from './most-common.ts';
import { hasPlaceholder } from './placeholders.ts';
import { shortenStep } from './shorten-claim.ts';
import type { WrittenChain } from './written-article.ts';

/** What a claim takes of a chain of the article's head: its name, and what its last step says of this claim alone. */
type OfChain = { name: string; says?: string };

/** The chains that several claims share, by name, and what each claim has of them. */
export type SharedChains = { chains: Record<string, WrittenChain>; byClaim: Map<string, OfChain> };

type Shared = { claim: Claim; steps: Step[]; says: string | undefined };

/**
 * Finds steps that several claims share but for what the last one says of their figures. What it says of most stands in the
 * chain, with the figure as a placeholder, which claims without a figure leave out.
 */
export function shareChains(claims: readonly Claim[], language: string): SharedChains {
  const groups = new Map<string, Shared[]>();
  for (const claim of claims) {
    if (claim.attribution.length === 0) continue;
    const steps = claim.attribution.map((step) => shortenStep(step, claim, language));
    const { says, ...last } = steps.at(-1) ?? {};
    const key = JSON.stringify([...steps.slice(0, -1), last]);
    groups.set(key, [...(groups.get(key) ?? []), { claim, steps, says: says ?? undefined }]);
  }
  const shared: SharedChains = { chains: {}, byClaim: new Map() };
  for (const group of groups.values()) addChain(group, shared);
  return shared;
}

function addChain(group: readonly Shared[], { chains, byClaim }: SharedChains): void {
  const common = mostCommon(group.flatMap(({ says }) => says ?? []));
  const isFilled = common !== undefined && hasPlaceholder(common);
  const takes = group.filter(
    ({ claim, says }) => says !== undefined || common === undefined || (isFilled && claim.kind !== 'figure'),
  );
  const [first] = takes;
  if (takes.length < 2 || !first) return;
  const name = nameOf(first.steps, new Set(Object.keys(chains)));
  const steps = first.steps.map((step, at) =>
    at < first.steps.length - 1 ? step : ({ ...step, says: common } as Step),
  );
  if (common === undefined) delete steps.at(-1)?.says;
  const chainEnd = mostCommon(takes.map(({ claim }) => claim.chain_end));
  chains[name] = chainEnd === undefined ? steps : { chain_end: chainEnd, steps };
  for (const { claim, says } of takes)
    byClaim.set(claim.id, says === common || says === undefined ? { name } : { name, says });
}

/** After the last source of the chain, or who states it last. */
function nameOf(
  steps: readonly { who: string; source?: string | null }[],
  taken: ReadonlySet<string>,
): string {
  const last = steps.at(-1);
  const words =
    last?.who
      .toLowerCase()
      .normalize('NFD')
      .replace(/[^a-z0-9]+/g, '-')
      .split('-')
      .slice(0, 5)
      .join('-') ?? '';
  const name = last?.source ?? (words.replace(/^-|-$/g, '') || 'chain');
  let free = name;
  for (let next = 2; taken.has(free); next += 1) free = `${name}-${next}`;
  return free;
}
