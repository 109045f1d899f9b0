import { describeFound, nearestHint, type SeedPath } from '../rules/seed-issue.ts';
import type { Expansion } from './expansion.ts';
import { hasPlaceholder } from './placeholders.ts';
import { asList, asMap, asText, type PlainMap } from './plain-data.ts';

/** The steps of a claim in full, and how its chain ends where the chain says so. */
type Attribution = { steps: unknown; chainEnd: unknown };

/**
 * The steps of a claim: its own, or those of a chain of the article's head. What a shared step `says` with a placeholder is
 * said of figures alone, and left out of claims without one.
 */
export function expandAttribution(claim: PlainMap, path: SeedPath, expansion: Expansion): Attribution {
  const full = [...path, 'attribution'];
  const written = claim.attribution ?? expansion.default('attribution', full);
  const name = asText(written);
  if (name === undefined) {
    if (claim.says !== undefined)
      expansion.refuse({
        path: [...path, 'says'],
        on: 'key',
        found: '"says" beside steps of its own',
        right: '`says` in the step that says it; here it is of a chain of the article’s head',
      });
    return { steps: written, chainEnd: undefined };
  }
  const chain = expansion.chains[name];
  if (chain === undefined) return refuseChain(name, full, expansion);
  expansion.usedChains.add(name);
  const map = asMap(chain);
  const steps = map ? map.steps : chain;
  const place: SeedPath = map ? ['chains', name, 'steps'] : ['chains', name];
  expansion.origins.moved(full, place);
  if (map?.chain_end !== undefined && claim.chain_end === undefined)
    expansion.origins.moved([...path, 'chain_end'], ['chains', name, 'chain_end']);
  const own = claim.kind === 'figure' ? steps : withoutFigures(steps);
  return { steps: withSays(own, claim.says, path, expansion), chainEnd: map?.chain_end };
}

/** The last step with what it says of this claim. */
function withSays(steps: unknown, says: unknown, path: SeedPath, { origins }: Expansion): unknown {
  const list = asList(steps);
  if (says === undefined || !list) return steps;
  const last = list.length - 1;
  origins.moved([...path, 'attribution', last, 'says'], [...path, 'says']);
  return list.map((step, at) => (at === last && asMap(step) ? { ...asMap(step), says } : step));
}

function withoutFigures(steps: unknown): unknown {
  return (
    asList(steps)?.map((step) => {
      const { says, ...rest } = asMap(step) ?? {};
      return typeof says === 'string' && hasPlaceholder(says) ? rest : step;
    }) ?? steps
  );
}

function refuseChain(name: string, full: SeedPath, expansion: Expansion): Attribution {
  const names = Object.keys(expansion.chains);
  const right =
    names.length === 0
      ? 'a list of steps, or the name of a chain that stands under "chains" at the head of this file'
      : `a chain of this file: ${names.join(', ')}${nearestHint(name, names)}; or a list of steps`;
  const { path } = expansion.origins.find(full);
  expansion.refuse({ path, found: describeFound(name), right }, full);
  return { steps: undefined, chainEnd: undefined };
}

/** Chains that no claim names: nobody would see what is wrong with them. */
export function refuseUnusedChains(expansion: Expansion): void {
  for (const name of Object.keys(expansion.chains))
    if (!expansion.usedChains.has(name))
      expansion.refuse({
        path: ['chains', name],
        on: 'key',
        found: `a chain ${describeFound(name)} that no claim names`,
        right: `\`attribution: ${name}\` of a claim or among the defaults, or no such chain`,
      });
}
