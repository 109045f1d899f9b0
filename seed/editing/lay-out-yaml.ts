import { Document, isCollection, isMap, isPair, isScalar, isSeq, type Node, visit } from 'yaml';
import { quoteDates, YAML_WIDTH } from './yaml-document.ts';

/** What a line of a map or list may be long, its key and indentation counted by guess. */
const MOST_IN_LINE = 90;
/** Records begin with one of these, and stand in lines. */
const NAMES = ['id', 'slug', 'code'];

/**
 * A new file's data as YAML that a person likes to read: short maps and lists in one line, records in lines with a blank line
 * between them. `head` are comment lines above it. What is read of it is the data.
 */
export function layOutYaml(data: Record<string, unknown>, head = ''): string {
  const document = new Document(data, { version: '1.2', aliasDuplicateObjects: false });
  quoteDates(document);
  visit(document, {
    Collection: (_, node, path) => {
      const depth = path.filter(isCollection).length;
      const isList = depth === 1 && isSeq(node) && node.items.some(isMap);
      if (depth > 0 && !isList && !isRecord(node) && isShort(node)) node.flow = true;
    },
  });
  partRecords(document);
  return head + document.toString({ lineWidth: YAML_WIDTH, singleQuote: true, flowCollectionPadding: true });
}

const isRecord = (node: Node): boolean =>
  isMap(node) && NAMES.some((name) => node.has(name)) && node.items.length > 1;

/** A record as a node for a list: in one line where it fits, else with its short parts in one. */
export function toRecordNode(document: Document, record: object): Node {
  const node = document.createNode(record);
  visit(node, {
    Collection: (_, inner) => {
      if (isShort(inner)) inner.flow = true;
    },
  });
  return node;
}

/** Whether it fits a line, and no text in it would be broken. */
function isShort(node: Node): boolean {
  if (isSeq(node) && node.items.some((item) => isCollection(item) && isRecord(item))) return false;
  const text = JSON.stringify(node.toJSON());
  return text.length <= MOST_IN_LINE && !text.includes('\\n');
}

function partRecords({ contents }: Document): void {
  if (!isMap(contents)) return;
  for (const [index, pair] of contents.items.entries()) {
    if (!isPair(pair)) continue;
    const { key, value } = pair;
    if (index > 0 && isScalar(key) && isCollection(value)) key.spaceBefore = true;
    if (!isSeq(value) || value.flow) continue;
    for (const [at, item] of value.items.entries())
      if (at > 0 && isMap(item) && isRecord(item) && !item.flow) item.spaceBefore = true;
  }
}
