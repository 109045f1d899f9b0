import type { Catalogue } from '../model/catalogue.ts';
import { NAMED_COUNTRIES } from '../model/country-names.ts';
import type { Entity } from '../model/entity.ts';
import { NAMED_PLACES, SEATS } from '../model/place-names.ts';
import type { Span } from '../quantity/token.ts';
import { isOtherThanPlace, type NameContext } from './name-traps.ts';

/** A name of an entity in a block: its record, and what stands there. */
export type Mention = Span & { entity: Entity; printed: string };

/** What a text may name, by its names; the records are the catalogue's where it has them. */
export type Names = {
  byName: ReadonlyMap<string, Entity>;
  cities: ReadonlyMap<string, Entity>;
  pattern: RegExp;
  loud: RegExp;
};

/** After a seat of government these make it that government: "Tokyo has given". */
const ACTS =
  /^(?:['’]s\s(?!(?:streets?|airports?|ports?|residents|suburbs|population|mayor)\b)|(?:['’]s government)?\s(?:has|had|have|gave|gives|sent|sends|lent|lends|pledged|pledges|promised|promises|offered|offers|donated|provided|provides|wants?|spent|spends|paid|pays|exports|exported|imports|imported|announced|plans|agreed|signed|bought|sold|accused|insists|denies|hopes|raised|owes|committed|contributed|will (?:pay|give|send|lend|provide|spend|buy|sell|fund|contribute|offer|export|import|donate|supply|build|host)|would (?:pay|give|send|lend|provide|spend|buy|sell|fund|contribute|offer))\b)/u;
/** Before one they do the same: "owes Beijing", "loans from Beijing". */
const ACTED_ON =
  /\b(?:owes?|owed|owing|(?:owed|debts?|sold|lent|paid|exports?|exported|loans?|aid|money|grants?|pledges?) (?:to|from|by))\s$/iu;

const OF_CITY =
  /\b(?:city|cities|capital|municipalit(?:y|ies)|provinces?) (?:of|like|such as|including)\s[^.;:]{0,30}$/u;

const LETTER = '[\\p{L}\\p{N}]';
const toSource = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/['’]/gu, "['’]");
const fold = (name: string) => name.replaceAll('’', "'");

function toPattern(names: readonly string[], flags: string): RegExp {
  const longestFirst = [...names].sort((a, b) => b.length - a.length).map(toSource);
  return new RegExp(`(?<!${LETTER})(?:${longestFirst.join('|')})(?!${LETTER})`, flags);
}

const WITH_SHORT =
  /(?<name>\p{Lu}[\p{L}’'.-]*(?:\s(?:of|and|the|for|on|in|de|\p{Lu}[\p{L}’'.-]*)){0,8})\s\((?<short>\p{Lu}[\p{Lu}\p{N}&]{1,7})\)/gu;

/** Short forms that a text gives names that are known: "Asian Infrastructure Investment Bank (AIIB)". */
function listShortNames(text: string, byName: ReadonlyMap<string, Entity>): [string, Entity][] {
  return [...text.matchAll(WITH_SHORT)].flatMap(({ groups }): [string, Entity][] => {
    const words = (groups?.name ?? '').split(/\s/u);
    const entity = words.map((_, at) => byName.get(fold(words.slice(at).join(' ')))).find(Boolean);
    return entity && groups?.short ? [[groups.short, entity]] : [];
  });
}

/** Every name that a text may use: countries, regions, groups and seats of governments, and all that the catalogue has. */
export function listNames({ entities }: Pick<Catalogue, 'entities'>, text = ''): Names {
  const cities = new Map(
    entities
      .filter(({ kind, name }) => kind === 'subdivision' && SEATS.has(name))
      .map((entity) => [entity.name, entity]),
  );
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
  for (const entity of entities) if (!SEATS.has(entity.name)) add(entity.name, entity);
  for (const [short, entity] of listShortNames(text, byName)) if (!byName.has(short)) add(short, entity);
  const names = [...byName.keys()];
  return {
    byName,
    cities,
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
    if (
      SEATS.has(printed) &&
      !ACTS.test(block.slice(span.end)) &&
      !ACTED_ON.test(block.slice(Math.max(0, span.start - 40), span.start))
    ) {
      const city = OF_CITY.test(block.slice(Math.max(0, span.start - 80), span.start))
        ? names.cities.get(printed)
        : undefined;
      return city ? [{ ...span, entity: city, printed }] : [];
    }
    if (entity.kind !== 'organisation' && isOtherThanPlace(block, printed, span, context)) return [];
    return [{ ...span, entity, printed }];
  });
}
