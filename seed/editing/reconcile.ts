import { isDeepStrictEqual } from 'node:util';
import { type Document, isMap, isNode, isScalar, isSeq, type YAMLMap, type YAMLSeq } from 'yaml';
import { keyOf, pairOf } from './yaml-text.ts';

/**
 * Brings what stands at a path of a document to a value, given as plain data, by the fewest changes: whatever is the same stays
 * the node that it is, so that its comments stay too. Fields that are `undefined` in the value go. Items of lists are known
 * again by their `id`, `slug` or `code`, other ones by what they hold and then by their place.
 */
export function reconcile(document: Document, path: readonly (string | number)[], value: unknown): void {
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  if (update(document, node, value)) return;
  if (path.length === 0) document.contents = document.createNode(value) as never;
  else if (value === undefined) document.deleteIn(path);
  else document.setIn(path, document.createNode(value));
}

/** Whether the node could take the value and has; else it has to be replaced. */
function update(document: Document, node: unknown, value: unknown): boolean {
  if (isNode(node) && isDeepStrictEqual(node.toJS(document), withoutGaps(value))) return true;
  if (isMap(node) && isRecord(value)) {
    updateMap(document, node, value);
    return true;
  }
  if (isSeq(node) && Array.isArray(value) && value.length > 0) {
    updateList(document, node, value);
    return true;
  }
  if (isScalar(node) && (typeof value !== 'object' || value === null) && value !== undefined) {
    node.value = value;
    return true;
  }
  return false;
}

function updateMap(document: Document, map: YAMLMap, value: Record<string, unknown>): void {
  for (const pair of [...map.items]) {
    const key = keyOf(pair);
    if (key !== undefined && value[key] === undefined) map.items.splice(map.items.indexOf(pair), 1);
  }
  let last: unknown;
  for (const [key, inner] of Object.entries(value)) {
    if (inner === undefined) continue;
    const pair = pairOf(map, key);
    if (!pair) {
      const made = document.createPair(key, withoutGaps(inner));
      map.items.splice(map.items.indexOf(last as never) + 1, 0, made as never);
      last = made;
    } else {
      if (!update(document, pair.value, inner)) pair.value = document.createNode(withoutGaps(inner)) as never;
      last = pair;
    }
  }
}

function updateList(document: Document, list: YAMLSeq, value: readonly unknown[]): void {
  if (list.items.length === 0) list.flow = false;
  const old = list.items.map((node) => ({ node, data: isNode(node) ? node.toJS(document) : node }));
  const free = new Set(old);
  const take = (found: (typeof old)[number] | undefined) => {
    if (found) free.delete(found);
    return found?.node;
  };
  const isNamed = value.some((item) => nameOf(item) !== undefined);
  const known = value.map((item) => take([...free].find(({ data }) => isSameItem(data, withoutGaps(item)))));
  list.items = value.map((item, index) => {
    const node =
      known[index] ?? (isNamed ? undefined : take(free.has(old[index] as never) ? old[index] : undefined));
    return node !== undefined && update(document, node, item) ? node : document.createNode(withoutGaps(item));
  });
}

const isSameItem = (data: unknown, item: unknown): boolean => {
  const name = nameOf(item);
  return name === undefined ? isDeepStrictEqual(data, item) : nameOf(data) === name;
};

function nameOf(item: unknown): string | undefined {
  if (!isRecord(item)) return undefined;
  const name = ['id', 'slug', 'code'].find((key) => typeof item[key] === 'string');
  return name && `${name} ${item[name]}`;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value without fields that are `undefined`: YAML knows no such thing. */
function withoutGaps(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutGaps(item) ?? null);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (inner === undefined ? [] : [[key, withoutGaps(inner)]])),
  );
}
