import { z } from 'zod';

export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Lower-case words joined by single hyphens: the shape of every slug in an address. */
export const slugSchema = z
  .string()
  .regex(SLUG, 'a slug of lower-case words joined by hyphens, as "medical-exports"');
