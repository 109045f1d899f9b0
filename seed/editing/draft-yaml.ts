import { Document, isMap, isScalar, isSeq, type Pair, type YAMLMap } from 'yaml';
import type { Draft } from '../../lib/draft/draft.ts';

const HEAD = `# yaml-language-server: $schema=../schema/draft.schema.json
#
# A draft: every figure of the text once, as the machine reads it. Nobody has decided anything yet, and nothing of it is loaded.
# Decide each figure: correct what is wrong, say what became of it, put the description in your words, and take its
# "todo: true" away. At the head, "todo" stands for what the text does not say.
# "npm run desk" does all of this in a browser; "npm run check" says what is left; "npm run publish -- SLUG" publishes.

`;

const FLOW_LISTS = new Set(['entities', 'body', 'joins', 'repeats', 'sections', 'authors']);

/** Short lists and maps stand in one line. */
function inLines(map: YAMLMap): void {
  for (const { key, value } of map.items as Pair[]) {
    const name = isScalar(key) ? String(key.value) : '';
    if (isSeq(value) && FLOW_LISTS.has(name)) {
      for (const item of value.items) if (isMap(item) || isSeq(item)) item.flow = true;
      if (name !== 'authors' && name !== 'sections') value.flow = true;
    }
    if (isMap(value) && name === 'published') value.flow = false;
    if (isMap(value)) inLines(value);
  }
}

/** A new draft as YAML: the comment at its head, and its content with short lists in one line. */
export function toDraftYaml(draft: Draft): { head: string; data: unknown } {
  const document = new Document(draft, { version: '1.2', aliasDuplicateObjects: false });
  const { contents } = document;
  if (isMap(contents)) {
    inLines(contents);
    for (const list of ['figures', 'metrics', 'entities'])
      for (const [index, item] of listItems(contents, list).entries()) {
        if (!isMap(item)) continue;
        if (list === 'entities') item.flow = true;
        else inLines(item);
        if (list === 'figures' && index > 0) item.spaceBefore = true;
      }
    const entities = contents.get('entities', true);
    if (isSeq(entities)) entities.flow = false;
  }
  return { head: HEAD.replace('SLUG', draft.article.slug), data: contents };
}

function listItems(contents: YAMLMap, key: string): unknown[] {
  const list = contents.get(key, true);
  return isSeq(list) ? list.items : [];
}
