import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Scalar,
  Scalar as ScalarNode,
  type YAMLMap,
} from 'yaml';
import { describeFound, type SeedPath } from '../../lib/rules/seed-issue.ts';

/** Valid YAML that means something else than it looks like. */
export type YamlPitfall = {
  path: SeedPath;
  offset: number;
  found: string;
  right: string;
  /** A number as it is written, which may be meant as text. */
  source?: string;
  /** The first of two equal keys. */
  firstOffset?: number;
};

const PLAIN_NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f]|\p{Surrogate}/u;

/** Finds numbers in disguise, blank and unprintable text, and keys that stand twice in one map. */
export function listYamlPitfalls(document: Document.Parsed): YamlPitfall[] {
  return walk(document.contents as Node | null, []);
}

function walk(node: Node | null | undefined, path: SeedPath): YamlPitfall[] {
  if (isSeq(node)) return node.items.flatMap((item, index) => walk(item as Node, [...path, index]));
  if (isScalar(node)) return findScalarPitfalls(node, path);
  if (!isMap(node)) return [];
  const inside = node.items.flatMap(({ key, value }) =>
    isScalar(key) ? walk(value as Node | null, [...path, String(key.value)]) : [],
  );
  return [...findRepeatedKeys(node, path), ...inside];
}

function findRepeatedKeys(map: YAMLMap, path: SeedPath): YamlPitfall[] {
  const first = new Map<string, number>();
  return map.items.flatMap(({ key }) => {
    if (!isScalar(key)) return [];
    const name = String(key.value);
    const offset = key.range?.[0] ?? 0;
    const firstOffset = first.get(name);
    if (firstOffset === undefined) {
      first.set(name, offset);
      return [];
    }
    return [
      {
        path: [...path, name],
        offset,
        found: `a second "${name}"`,
        right: 'each key once in a map',
        firstOffset,
      },
    ];
  });
}

function findScalarPitfalls({ value, source, type, range }: Scalar, path: SeedPath): YamlPitfall[] {
  const offset = range?.[0] ?? 0;
  const quoted = type === ScalarNode.QUOTE_DOUBLE || type === ScalarNode.QUOTE_SINGLE;
  if (typeof value === 'number' && !isExact(source ?? '', value)) {
    const right = Number.isFinite(value)
      ? `a number in plain decimals that is kept to its last digit, as ${plain(value)}`
      : 'a number in plain decimals';
    return [{ path, offset, found: `${source}, which YAML reads as ${value}`, right, source }];
  }
  if (typeof value !== 'string') return [];
  if (UNPRINTABLE.test(value)) {
    const right = 'text without control characters and broken escapes';
    return [{ path, offset, found: describeFound(value), right }];
  }
  if (value.length > 0 && value.trim() === '' && (quoted || type?.startsWith('BLOCK')))
    return [{ path, offset, found: 'blank text', right: 'text, or no such field' }];
  return [];
}

/** Written in plain decimals, and kept to the last digit: no 010, 0x1F, 1e9 or digits that a double would lose. */
function isExact(source: string, value: number): boolean {
  if (!PLAIN_NUMBER.test(source)) return false;
  return (source.includes('.') ? source.replace(/\.?0+$/, '') : source) === plain(value);
}

const plain = (value: number) => (Number.isInteger(value) ? BigInt(value).toString() : String(value));
