import type { WrittenArticle } from '../../lib/shorthand/written-article.ts';
import { formatYaml, type YamlStyle } from './format-yaml.ts';

/** What stands at the head of an article’s file. */
const HEAD = `# yaml-language-server: $schema=../schema/article.schema.json
# Nothing of the article’s text stands here but figures and figure phrases of at most eight words.
# What is ours and not the article’s is marked: \`inferred: true\`, or a note that says so. See seed/README.md.
`;

/** Comments by the place that they stand above: \`text.joins\`, \`checks.<id>\`, \`ledger\`. */
export type Comments = ReadonlyMap<string, readonly string[]>;

const BLOCKS = new Set([
  '',
  'article',
  'text',
  'defaults',
  'chains',
  'claims',
  'checks',
  'findings',
  'ledger',
  'revisions',
]);

const RUNNING = new Set(['period', 'restates', 'withdrawn', 'interval']);

/** An article’s file: its parts apart, a claim in as few lines as it takes, none longer than 120 characters. */
export function formatArticle(written: WrittenArticle, comments: Comments = new Map()): string {
  const nameOf = ([part, at, field]: readonly (string | number)[]): string => {
    const list = (written as Record<string, unknown>)[String(part)];
    const own =
      typeof at === 'number' && Array.isArray(list) ? (list[at] as Record<string, unknown>) : undefined;
    return [part, own ? (own.id ?? own.slug ?? at) : at, field].filter((one) => one !== undefined).join('.');
  };
  const body = formatYaml(written, {
    styleOf,
    commentOf: (path) => (path.length > 3 ? [] : (comments.get(nameOf(path)) ?? [])),
    isApart: (path) => isApart(path, comments.has(nameOf(path))),
  });
  return HEAD + body;
}

function styleOf(path: readonly (string | number)[]): YamlStyle {
  const [part = '', at] = path;
  if (path.length === 1 && BLOCKS.has(String(part))) return 'block';
  if (path.length === 2 && typeof at === 'number') {
    if (part === 'claims' || part === 'checks') return 'block';
    if (part === 'ledger' || part === 'revisions') return 'run';
  }
  if (path.length === 3 && part === 'checks') return 'run';
  if (path.length === 3 && part === 'claims' && RUNNING.has(String(path[2]))) return 'run';
  return 'line';
}

const isApart = (path: readonly (string | number)[], isTold: boolean): boolean => {
  const [part, at] = path;
  if (path.length === 1) return true;
  return path.length === 2 && typeof at === 'number' && at > 0 && part === 'checks' && isTold;
};
