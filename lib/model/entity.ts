import { z } from 'zod';
import { M49_REGIONS } from './m49-regions.ts';
import { SLUG, slugSchema } from './slug.ts';
import { ENTITY_KINDS, type EntityKind } from './vocabulary.ts';

export { SLUG, slugSchema };
export const COUNTRY_CODE = /^[A-Z]{3}$/;
export const SUBDIVISION_CODE = /^[A-Z]{2}-[A-Z0-9]{1,3}$/;
export const REGION_CODE = /^[0-9]{3}$/;

/** The form of each kind's codes, with an example. */
export const ENTITY_CODES: Record<EntityKind, { form: RegExp; example: string }> = {
  country: { form: COUNTRY_CODE, example: 'SWE' },
  subdivision: { form: SUBDIVISION_CODE, example: 'CN-GX' },
  region: { form: REGION_CODE, example: '150' },
  group: { form: SLUG, example: 'g7' },
  population: { form: SLUG, example: 'adults-18-to-35' },
  organisation: { form: SLUG, example: 'pew-research-center' },
};

const countrySchema = z.string().regex(COUNTRY_CODE, 'an ISO 3166-1 alpha-3 code, as "CHN"');

/**
 * What a claim may be about. `code` is ISO 3166-1 alpha-3 of a country, ISO 3166-2 of a subdivision, UN M49 of a region, else a
 * slug of ours. `belongs_to` is the country whose filter finds it; without one it belongs to no country. `members` are the
 * countries of a group as far as they are known; a claim on the group is none on them.
 */
export const entitySchema = z
  .strictObject({
    code: z.string(),
    kind: z.enum(ENTITY_KINDS),
    name: z.string().min(1),
    belongs_to: countrySchema.nullish(),
    members: z.array(countrySchema).min(1).nullish(),
    note: z.string().nullish(),
  })
  .superRefine(({ kind, code, belongs_to, members }, context) => {
    const add = (key: string, message: string, input: unknown) =>
      context.addIssue({ code: 'custom', path: [key], message, input });
    const { form, example } = ENTITY_CODES[kind];
    if (!form.test(code)) add('code', `a ${kind} has a code such as "${example}"`, code);
    else if (kind === 'region' && !M49_REGIONS.has(code))
      add(
        'code',
        'a code of UN M49 for a region, as "150" for Europe; what M49 has no code for is a group',
        code,
      );
    if (belongs_to && (kind === 'country' || kind === 'region' || kind === 'group'))
      add('belongs_to', `a ${kind} belongs to no country`, belongs_to);
    if (kind === 'subdivision' && !belongs_to)
      add('belongs_to', 'a subdivision names its country, as "CHN"', belongs_to);
    if (members && kind !== 'group')
      add('members', `none: a ${kind} has no members, only a group has`, members);
  });
export type Entity = z.infer<typeof entitySchema>;

/** The country an entity counts under in filters and in the CSV's `country` column; `null` where it has none. */
export function countryOf(entity: Pick<Entity, 'code' | 'kind' | 'belongs_to'>): string | null {
  return entity.kind === 'country' ? entity.code : (entity.belongs_to ?? null);
}

/** The code under which the filter `region` finds an entity: a region's or a group's own; `null` of all others. */
export function regionOf({ code, kind }: Pick<Entity, 'code' | 'kind'>): string | null {
  return kind === 'region' || kind === 'group' ? code : null;
}

/** The code under which the filter `population` finds an entity; `null` of all others. */
export function populationOf({ code, kind }: Pick<Entity, 'code' | 'kind'>): string | null {
  return kind === 'population' ? code : null;
}
