import type { Catalogue } from '../model/catalogue.ts';
import type { Entity } from '../model/entity.ts';
import type { Span } from '../quantity/token.ts';
import { NAMED_COUNTRIES } from './country-names.ts';
import { isOtherThanPlace, type NameContext } from './name-traps.ts';
import { NAMED_PLACES, SEATS } from './place-names.ts';

/** A name of an entity in a block: its record, and what stands there. */
export type Mention = Span & { entity: Entity; printed: string };

/** What a text may name, by its names; the records are the catalogue's where it has them. */
export type Names = { byName: ReadonlyMap<string, Entity>; pattern: RegExp; loud: RegExp };

/** After a seat of government these make it that government: "Tokyo has given". */
const ACTS =
  /^(?:['’]s government)?\s(?:has|had|have|gave|gives|sent|sends|lent|lends|pledged|pledges|promised|promises|offered|offers|donated|provided|provides|wants?|spent|spends|paid|pays|exports|exported|imports|imported|announced|plans|agreed|signed|bought|sold|accused|insists|denies|hopes|raised|owes|committed|contributed)\b/u;

const LETTER = '[\\p{L}\\p{N}]';
const toSource = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/['’]/gu, "['’]");
const fold = (name: string) => name.replaceAll('’', "'");

function toPattern(names: readonly string[], flags: string): RegExp {
  const longestFirst = [...names].sort((a, b) => b.length - a.length).map(toSource);
  return new RegExp(`(?<!${LETTER})(?:${longestFirst.join('|')})(?!${LETTER})`, flags);
}

/** Every name that a text may use: countries, regions, groups and seats of governments, and all that the catalogue has. */
export function listNames({ entities }: Pick<Catalogue, 'entities'>): Names {
  const own = new Map(entities.map((entity) => [entity.code, entity]));
  const byName = new Map<string, Entity>();
  const add = (name: string, entity: Entity) => byName.set(fold(name), own.get(entity.code) ?? entity);
  for (const { code, name, names } of NAMED_COUNTRIES)
    for (const one of names) add(one, { code, kind: 'country', name });
  for (const { names, ...entity } of NAMED_PLACES) for (const one of names) add(one, entity);
  for (const [seat, code] of SEATS) {
    const entity = [...byName.values()].find((one) => one.code === code);
    if (entity) add(seat, entity);
  }
  for (const entity of entities)
    if (entity.kind !== 'subdivision' || !SEATS.has(entity.name)) add(entity.name, entity);
  const names = [...byName.keys()];
  return {
    byName,
    pattern: toPattern(names, 'gu'),
    loud: toPattern(
      names.filter((one) => one.length > 3),
      'giu',
    ),
  };
}

const isLoud = (text: string) => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);

/** The names in a block, in order; of countries those that speak of them and not of people, seas, languages or money. */
export function findMentions(block: string, names: Names, context: NameContext): Mention[] {
  const all = isLoud(block);
  const known = all
    ? new Map([...names.byName].map(([name, entity]) => [name.toLowerCase(), entity]))
    : names.byName;
  return [...block.matchAll(all ? names.loud : names.pattern)].flatMap(({ index, 0: printed }) => {
    const span = { start: index, end: index + printed.length };
    const entity = known.get(all ? fold(printed).toLowerCase() : fold(printed));
    if (!entity) return [];
    if (SEATS.has(printed) && !ACTS.test(block.slice(span.end))) return [];
    if (entity.kind !== 'organisation' && isOtherThanPlace(block, printed, span, context)) return [];
    return [{ ...span, entity, printed }];
  });
}
