import type { Entity } from '../model/entity.ts';
import type { Synonym } from '../model/synonym.ts';
import { listPhraseKeys } from './phrase-key.ts';
import { listPlaceNames } from './place-synonyms.ts';
import type { SynonymRow } from './synonym-row.ts';

/** What editors list as a search looks it up: who types any name of an entity finds its other names too. */
export function toSynonymRow(
  synonym: Synonym,
  entities: readonly Pick<Entity, 'code' | 'name'>[],
): SynonymRow {
  const { same, word, finds = [], entity, names = [] } = synonym;
  if (same !== undefined) return { typed: toKeys(same), finds: same, entity: null };
  if (word !== undefined) return { typed: toKeys([word]), finds, entity: null };
  const own = entities.flatMap(({ code, name }) => (code === entity ? [name] : []));
  const all = [...new Set([...names, ...own, ...listPlaceNames(entity ?? '')])];
  return { typed: toKeys(all), finds: [...new Set([...names, ...own])], entity: entity ?? null };
}

const toKeys = (phrases: readonly string[]) => [...new Set(phrases.flatMap(listPhraseKeys))];
