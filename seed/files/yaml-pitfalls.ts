import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { describeFound, type SeedPath } from '../../lib/rules/seed-issue.ts';
import { findCutText } from './yaml-cut-text.ts';
import type { YamlPitfall } from './yaml-pitfall.ts';
import { isBlock, isQuoted } from './yaml-scalars.ts';

const PLAIN_NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f]|\p{Surrogate}/u;

/** Finds numbers in disguise, text that YAML cuts, blank and unprintable text, and keys that stand twice in one map. */
export function listYamlPitfalls(document: Document.Parsed, text: string): YamlPitfall[] {
  return new Walk(document, text).list(document.contents as Node | null, []);
}

class Walk {
  readonly #document: Document.Parsed;
  readonly #text: string;

  constructor(document: Document.Parsed, text: string) {
    this.#document = document;
    this.#text = text;
  }

  list(node: Node | null | undefined, path: SeedPath): YamlPitfall[] {
    const cut = node ? findCutText(node, path, this.#document, this.#text) : [];
    if (cut.length > 0 || isAlias(node)) return cut;
    if (isScalar(node)) return findScalarPitfalls(node, path);
    return isCollection(node) ? this.#listInside(node, path) : [];
  }

  #listInside(node: YAMLMap | YAMLSeq, path: SeedPath): YamlPitfall[] {
    if (isSeq(node)) return node.items.flatMap((item, index) => this.list(item as Node, [...path, index]));
    if (!isMap(node)) return [];
    const inside = node.items.flatMap(({ key, value }) => {
      if (!isScalar(key)) return [];
      const place = [...path, String(key.value)];
      const marked = key.anchor || key.tag ? findCutText(key, place, this.#document, this.#text) : [];
      return [...marked, ...this.list(value as Node | null, place)];
    });
    return [...findRepeatedKeys(node, path), ...inside];
  }
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

function findScalarPitfalls(scalar: Scalar, path: SeedPath): YamlPitfall[] {
  const { value, source, range } = scalar;
  const offset = range?.[0] ?? 0;
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
  return findBlanks(scalar, value).map((blank) => ({ path, offset, ...blank }));
}

function findBlanks(scalar: Scalar, value: string): Pick<YamlPitfall, 'found' | 'right'>[] {
  const text = value.trim();
  if (text === '' && (isBlock(scalar) || (isQuoted(scalar) && value !== '')))
    return [{ found: 'blank text', right: 'text, or no such field' }];
  if (text === value) return [];
  return [
    { found: describeFound(value), right: `the text without blanks around it, as ${describeFound(text)}` },
  ];
}

/** Written in plain decimals, and kept to the last digit: no 010, 0x1F, 1e9 or digits that a double would lose. */
function isExact(source: string, value: number): boolean {
  if (!PLAIN_NUMBER.test(source)) return false;
  return (source.includes('.') ? source.replace(/\.?0+$/, '') : source) === plain(value);
}

const plain = (value: number) => (Number.isInteger(value) ? BigInt(value).toString() : String(value));
