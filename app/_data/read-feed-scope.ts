import 'server-only';
import { getClaim } from '../../db/queries/claims.ts';
import { getMetric } from '../../db/queries/metrics.ts';
import { getSource } from '../../db/queries/sources.ts';
import type { Parameter } from '../../lib/filter/filter-parameters.ts';
import { isTracking } from '../../lib/filter/tracking.ts';
import type { FeedScope } from '../../lib/filter/urls.ts';
import { formatChoice } from '../../lib/words/format.ts';

const FINDERS: Record<keyof FeedScope, (name: string) => Promise<object | undefined>> = {
  claim: getClaim,
  metric: getMetric,
  source: getSource,
};

/** Of which one record a feed is asked, by one of these parameters; `{}` for all, a sentence where that can't be answered. */
export async function readFeedScope<Name extends keyof FeedScope>(
  query: URLSearchParams,
  parameters: Record<Name, Parameter>,
): Promise<{ [name in Name]?: string } | string> {
  const known = Object.keys(parameters) as Name[];
  const isKnown = (name: string): name is Name => Object.hasOwn(parameters, name);
  const names = [...new Set(query.keys())].filter(isKnown);
  const unknown = [...query.keys()].find((name) => !isKnown(name) && !isTracking(name));
  if (unknown !== undefined)
    return `A feed takes one of the parameters ${formatChoice(known)}, and no other.`;
  const [name] = names;
  if (name === undefined) return {};
  const values = query.getAll(name);
  const value = values[0] ?? '';
  if (names.length > 1 || values.length > 1)
    return `A feed is of ${formatChoice(known.map((each) => `one ${each}`))}, or of all.`;
  const fits = parameters[name].schema.safeParse(value).success;
  if (!fits || (await FINDERS[name](value)) === undefined) return `There is no ${name} of this name.`;
  return { [name]: value } as { [name in Name]?: string };
}
