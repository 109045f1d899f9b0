import { type Alias, type Document, isAlias, isScalar, isSeq, type Node, type Scalar } from 'yaml';
import { describeFound, type SeedPath } from '../../lib/rules/seed-issue.ts';
import type { YamlPitfall } from './yaml-pitfall.ts';
import { isBlock, isQuoted } from './yaml-scalars.ts';

/**
 * Text of which YAML keeps only a part, without a word: what follows " #", an anchor, alias or tag before it, and what a
 * comma parts in brackets. Anchors of lists and maps, and comments on lines of their own, are what they look like.
 */
export function findCutText(
  node: Node,
  path: SeedPath,
  document: Document.Parsed,
  text: string,
): YamlPitfall[] {
  if (isAlias(node)) return findAlias(node, path, document);
  const marks = findMarks(node, path, text);
  if (marks.length > 0) return marks;
  if (isSeq(node)) return node.flow ? findParted(node.items, path) : [];
  return isScalar(node) ? findComment(node, path, text) : [];
}

function findAlias(alias: Alias, path: SeedPath, document: Document.Parsed): YamlPitfall[] {
  const target = alias.resolve(document);
  if (!isScalar(target)) return [];
  const name = `*${alias.source}`;
  const found = `${name}, which YAML reads as ${describeFound(target.value)}`;
  return [
    {
      path,
      offset: alias.range?.[0] ?? 0,
      found,
      right: `the value itself, or ${quotes(name)} where that is the text`,
    },
  ];
}

/** `&x` and `!x` before a value; an anchor of a list or a map is one that is meant. */
function findMarks(node: Node, path: SeedPath, text: string): YamlPitfall[] {
  const anchor = isScalar(node) ? node.anchor : undefined;
  if (anchor === undefined && node.tag === undefined) return [];
  const [start = 0, end = 0] = node.range ?? [];
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const marks = /(?:[&!]\S*\s*)+$/.exec(text.slice(line, start));
  const offset = line + (marks?.index ?? 0);
  const [written = ''] = text.slice(offset, end).split('\n', 1);
  const kept = isScalar(node) ? describeFound(node.value) : 'what follows';
  return [
    {
      path,
      offset,
      found: `${describeFound(written)}, which YAML reads as ${kept}`,
      right: `text in quotes, as ${quotes(written)}; or the value alone, without an anchor or a tag`,
    },
  ];
}

/** A comment that follows a value. One that touches its # is text wherever it stands; other ones are in free text. */
function findComment(scalar: Scalar, path: SeedPath, text: string): YamlPitfall[] {
  const { comment, range, value, source = '' } = scalar;
  if (!comment || !range) return [];
  const touches = /^[^\s#!-]/.test(comment);
  if (!touches && (isQuoted(scalar) || (typeof value !== 'string' && value !== null))) return [];
  if (!touches && value === null && source !== '') return [];
  const [lost = ''] = comment.split('\n', 1);
  const whole = value === null ? `#${lost}` : `${String(value)} #${lost}`;
  const found = `${describeFound(value)}: YAML takes ${describeFound(`#${lost}`)} for a comment`;
  const right = `text in quotes, as ${quotes(whole)}; or the comment on a line of its own, above the field`;
  const offset = Math.max(text.indexOf('#', isBlock(scalar) ? range[0] : range[1]), 0);
  return [{ path, offset, found, right, ofText: !touches }];
}

/** `[Help of 5, 6 teams]` is two texts. */
function findParted(items: readonly unknown[], path: SeedPath): YamlPitfall[] {
  const isLoose = (item: unknown): item is Scalar =>
    isScalar(item) && typeof item.value === 'string' && item.type === 'PLAIN' && /\s/.test(item.value);
  if (items.length < 2) return [];
  return items.flatMap((item, index): YamlPitfall[] => {
    if (!isLoose(item)) return [];
    const found = `${describeFound(item.value)}, a text of its own between commas`;
    return [
      {
        path: [...path, index],
        offset: item.range?.[0] ?? 0,
        found,
        right: 'text in quotes: a comma in brackets parts what stands without them',
        ofText: true,
      },
    ];
  });
}

const quotes = (text: string) => JSON.stringify(text);
