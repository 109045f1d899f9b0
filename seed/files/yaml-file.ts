import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { SeedPath } from '../../lib/rules/seed-issue.ts';
import { listSyntaxProblems, type SyntaxProblem } from './yaml-errors.ts';
import type { YamlPitfall } from './yaml-pitfall.ts';
import { listYamlPitfalls } from './yaml-pitfalls.ts';
import { dropFinalBreaks } from './yaml-scalars.ts';

export type Position = { line: number; column: number };

/** A YAML file with the way back from each value to its place in the text. */
export type YamlFile = {
  data: unknown;
  errors: SyntaxProblem[];
  pitfalls: YamlPitfall[];
  positionAt: (offset: number) => Position;
  /** Where a value, or its key, stands; for one that is missing, its parent. */
  positionOf: (path: SeedPath, on?: 'key' | 'value') => Position;
};

/** Parses YAML 1.2 as strictly as the library can; `data` is undefined where the syntax is wrong. */
export function parseYaml(text: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    version: '1.2',
    strict: true,
    stringKeys: true,
    uniqueKeys: false,
    prettyErrors: false,
  });
  const positionAt = (offset: number) => {
    const { line, col } = lines.linePos(Math.min(offset, text.length));
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const errors = listSyntaxProblems(document, text);
  dropFinalBreaks(document);
  const data = errors.length === 0 ? toData(document, errors) : undefined;
  return {
    data,
    errors,
    pitfalls: errors.length === 0 ? listYamlPitfalls(document, text) : [],
    positionAt,
    positionOf: (path, on = 'value') => positionAt(offsetOf(document, path, on)),
  };
}

function toData(document: Document.Parsed, errors: SyntaxProblem[]): unknown {
  try {
    return document.toJS();
  } catch (error) {
    // The parser checks aliases only now, and gives no place for one that multiplies beyond reason.
    if (!(error instanceof ReferenceError)) throw error;
    const right = `values written out (YAML: ${error.message})`;
    errors.push({ offset: 0, found: 'aliases that multiply', right });
    return undefined;
  }
}

function offsetOf(document: Document.Parsed, path: SeedPath, on: 'key' | 'value'): number {
  let node: Node | null | undefined = document.contents;
  let offset = node?.range?.[0] ?? 0;
  for (const [index, part] of path.entries()) {
    if (isAlias(node)) node = node.resolve(document);
    if (isSeq(node) && typeof part === 'number') {
      node = node.items[part] as Node | undefined;
      if (!node) return offset;
      offset = node.range?.[0] ?? offset;
      continue;
    }
    const pair = isMap(node)
      ? node.items.findLast(({ key }) => isScalar(key) && key.value === part)
      : undefined;
    if (!pair) return offset;
    const keyOffset = (pair.key as Node).range?.[0] ?? offset;
    node = pair.value as Node | null;
    const isEmpty = !node?.range || node.range[0] === node.range[1];
    offset =
      isEmpty || (on === 'key' && index === path.length - 1) ? keyOffset : (node?.range?.[0] ?? keyOffset);
  }
  return offset;
}
