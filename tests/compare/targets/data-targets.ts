import { OPERATIONS } from '../../../lib/out/api/api-operations.ts';
import { ARTICLE_FEED_PARAMETERS, FEED_PARAMETERS } from '../../../lib/out/feed-parameters.ts';
import { listFilters } from './filters.ts';
import type { Names } from './names.ts';
import { type Target, toTarget } from './target.ts';

/** What an address is asked beside filters, where it takes the parameter. */
const EXAMPLES: Record<string, readonly string[]> = {
  limit: ['2'],
  excel: ['1'],
  width: ['280', '640', '1920'],
  theme: ['light', 'dark'],
  scale: ['2'],
  form: ['chart', 'map'],
};

/** Every documented address that answers data, with all records, and its parameters on the first of them. */
export function listDataTargets(documented: readonly string[], names: Names): Target[] {
  const paths = [...new Set([...OPERATIONS.map(({ path }) => path), ...documented])];
  return [
    ...paths.flatMap((path) => expandPath(path, names)),
    ...OPERATIONS.flatMap(({ path, query }) =>
      expandPath(path, names)
        .slice(0, 1)
        .flatMap((record) => listQueries(query, names).map((asked) => `${record}?${asked}`)),
    ),
    ...listFeeds(names),
  ].map(toTarget);
}

/** `/claims/{id}.json` for every claim. An address of a kind that no name is known of gives nothing. */
export function expandPath(path: string, names: Names): string[] {
  if (!path.includes('{')) return [path];
  const [, kind = ''] = path.split('/');
  const known = Object.hasOwn(names, kind) ? names[kind as keyof Names] : [];
  return known.map((name) => path.replace(/\{\w+\}/, name));
}

/** One query for each value, and each filter of which the address takes every parameter. */
function listQueries(parameters: object, names: Names): string[] {
  const takes = (asked: string) => [...new URLSearchParams(asked).keys()].every((name) => name in parameters);
  const filters = listFilters(names).filter((asked) => asked !== '' && takes(asked));
  const examples = Object.entries(EXAMPLES).flatMap(([name, values]) =>
    values.map((value) => `${name}=${value}`),
  );
  return [...filters, ...examples.filter(takes)];
}

function listFeeds(names: Names): string[] {
  const ofScopes = (path: string, parameters: object) =>
    Object.keys(parameters).flatMap((scope) =>
      names[`${scope}s` as keyof Names].map((name) => `${path}?${scope}=${name}`),
    );
  return [...ofScopes('/feed.xml', FEED_PARAMETERS), ...ofScopes('/articles.xml', ARTICLE_FEED_PARAMETERS)];
}
