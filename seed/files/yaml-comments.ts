import { isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml';
import type { Comments } from './format-article.ts';

/**
 * The comments of an article's file by the place that they stand above: `text.joins`, `checks.<id>`, `ledger`; those before
 * its first part are the head's, under ''. Other comments are not kept.
 */
export function readComments(text: string): Comments {
  const document = parseDocument(text);
  const comments = new Map<string, string[]>();
  const keep = (name: string, comment: string | null | undefined) => {
    if (comment) comments.set(name, [...(comments.get(name) ?? []), ...toLines(comment)]);
  };
  keep('', document.commentBefore);
  walk(document.contents, [], keep);
  return comments;
}

type Keep = (name: string, comment: string | null | undefined) => void;

function walk(node: unknown, path: readonly string[], keep: Keep): void {
  if (!isNode(node) || path.length > 2) return;
  if (path.length > 0) keep(path.join('.'), node.commentBefore);
  if (isMap(node))
    for (const { key, value } of node.items) {
      if (!isScalar(key)) continue;
      const at = [...path, String(key.value)];
      keep(at.join('.'), key.commentBefore);
      walk(value, at, keep);
    }
  if (isSeq(node))
    for (const [at, item] of node.items.entries()) {
      const name = isMap(item) ? (item.get('id') ?? item.get('slug') ?? at) : at;
      walk(item, [...path, String(name)], keep);
    }
}

const toLines = (comment: string): string[] => comment.split('\n').map((line) => line.replace(/^ /, ''));
