import { z } from 'zod';
import { ENTITY_KINDS } from './vocabulary.ts';

export const COUNTRY_CODE = /^[A-Z]{3}$/;
export const SUBDIVISION_CODE = /^[A-Z]{2}-[A-Z0-9]{1,3}$/;
export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Lower-case words joined by single hyphens: the shape of every slug in an address. */
export const slugSchema = z
  .string()
  .regex(SLUG, 'a slug of lower-case words joined by hyphens, as "medical-exports"');

/**
 * A country, subdivision or organisation. `code` is ISO 3166-1 alpha-3, ISO 3166-2, or a slug of ours.
 * `belongs_to` is the country whose filter finds it; an organisation without one belongs to no country.
 */
export const entitySchema = z
  .strictObject({
    code: z.string(),
    kind: z.enum(ENTITY_KINDS),
    name: z.string().min(1),
    belongs_to: z.string().regex(COUNTRY_CODE, 'an ISO 3166-1 alpha-3 code, as "CHN"').nullish(),
    note: z.string().nullish(),
  })
  .superRefine((entity, context) => {
    const wanted = { country: COUNTRY_CODE, subdivision: SUBDIVISION_CODE, organisation: SLUG }[entity.kind];
    const example = { country: 'SWE', subdivision: 'CN-GX', organisation: 'pew-research-center' }[
      entity.kind
    ];
    if (!wanted.test(entity.code))
      context.addIssue({
        code: 'custom',
        path: ['code'],
        message: `a ${entity.kind} has a code such as "${example}"`,
        input: entity.code,
      });
    if (entity.kind === 'country' && entity.belongs_to)
      context.addIssue({
        code: 'custom',
        path: ['belongs_to'],
        message: 'a country belongs to no other',
        input: entity.belongs_to,
      });
    if (entity.kind === 'subdivision' && !entity.belongs_to)
      context.addIssue({
        code: 'custom',
        path: ['belongs_to'],
        message: 'a subdivision names its country, as "CHN"',
      });
  });
export type Entity = z.infer<typeof entitySchema>;

/** The country an entity counts under in filters and in the CSV's `country` column; `null` where it has none. */
export function countryOf(entity: Pick<Entity, 'code' | 'kind' | 'belongs_to'>): string | null {
  return entity.kind === 'country' ? entity.code : (entity.belongs_to ?? null);
}
