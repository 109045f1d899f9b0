import { NAMED_COUNTRIES } from '../../model/country-names.ts';
import type { Entity } from '../../model/entity.ts';
import { ISO_COUNTRIES } from '../../model/iso-countries.ts';
import { NAMED_PLACES } from '../../model/place-names.ts';

/** Finds an entity by what a cell calls it: a name, another name, or a code. */
export type FindEntity = (text: string) => Pick<Entity, 'code' | 'kind' | 'name' | 'belongs_to'> | undefined;

const fold = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/\p{M}|[*†‡§¹²³⁴⁵⁶⁷⁸⁹⁰]|\[\w+\]/gu, '')
    .replaceAll('’', "'")
    .replace(/^the /iu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();

/** All that may stand in a column of countries: those of ISO 3166, regions, groups, and what the catalogue and the draft have. */
export function createFindEntity(own: readonly Entity[]): FindEntity {
  const known = new Map<string, ReturnType<FindEntity>>();
  const byCode = new Map(own.map((entity) => [entity.code, entity]));
  const add = (name: string, entity: NonNullable<ReturnType<FindEntity>>) =>
    known.set(fold(name), byCode.get(entity.code) ?? entity);
  for (const { names, ...place } of NAMED_PLACES) for (const name of names) add(name, place);
  for (const { code, name, names } of NAMED_COUNTRIES)
    for (const each of [...names, code]) add(each, { code, kind: 'country', name });
  for (const entity of own) for (const name of [entity.name, entity.code]) add(name, entity);
  return (text) => {
    const found = known.get(fold(text));
    return found?.kind === 'country' && !ISO_COUNTRIES.has(found.code) ? undefined : found;
  };
}
