import type { z } from 'zod';
import { IMAGE_SCALE, IMAGE_WIDTH, PNG_PARAMETERS, SVG_PARAMETERS } from './image-parameters.ts';
import { shorten } from './query-reader.ts';
import { THEMES, type Theme } from './tokens.ts';
import { isTracking } from './tracking.ts';

const IMAGE_FORMATS = ['svg', 'png'] as const;
export type ImageFormat = (typeof IMAGE_FORMATS)[number];

/** How a picture of a chart is wanted; `width` in CSS px, `scale` in pixels to a CSS px. */
export type ImageRequest = { width: number; theme: Theme; scale: number };

/** About 64 MB of memory while a picture is painted. */
export const MAX_PIXELS = 16_000_000;

/**
 * Reads `?width=&theme=&scale=`; or says in one sentence for each mistake what would be right. Never throws. `others` are
 * parameters of the same address that are read elsewhere.
 */
export function parseImageRequest(
  query: URLSearchParams,
  format: ImageFormat,
  others: readonly string[] = [],
): ImageRequest | string[] {
  const known = Object.keys(format === 'png' ? PNG_PARAMETERS : SVG_PARAMETERS);
  const problems = unknownParameters(query, [...known, ...others]);
  for (const name of known)
    if (query.getAll(name).length > 1) problems.push(`The parameter ${name} may stand only once.`);
  const width = readValue(query, 'width', IMAGE_WIDTH.usual);
  if (width === undefined)
    problems.push(`A width is a whole number of pixels from ${IMAGE_WIDTH.least} to ${IMAGE_WIDTH.most}.`);
  const scale = readValue(query, 'scale', IMAGE_SCALE.usual);
  if (format === 'png' && scale === undefined)
    problems.push(`A scale is a whole number from ${IMAGE_SCALE.least} to ${IMAGE_SCALE.most}.`);
  const theme = readValue(query, 'theme', THEMES[0]);
  if (theme === undefined) problems.push(`A theme is one of ${THEMES.join(', ')}.`);
  if (problems.length > 0 || width === undefined || theme === undefined) return problems;
  return { width, theme, scale: scale ?? IMAGE_SCALE.usual };
}

/** One sentence for each parameter that an address does not take; those that count clicks are let pass. */
export function unknownParameters(query: URLSearchParams, known: readonly string[]): string[] {
  const names = [...new Set(query.keys())].filter((name) => !known.includes(name) && !isTracking(name));
  const right = known.length === 0 ? 'This address takes none.' : `Known ones: ${known.join(', ')}.`;
  return names.map((name) => `There is no parameter “${shorten(name)}” here. ${right}`);
}

type Parameters = typeof PNG_PARAMETERS;

/** A value that meets its parameter's schema, the usual one where it is absent, `undefined` where it is bad. */
function readValue<N extends keyof Parameters>(
  query: URLSearchParams,
  name: N,
  usual: z.output<Parameters[N]['schema']>,
): z.output<Parameters[N]['schema']> | undefined {
  const found = query.get(name);
  if (found === null) return usual;
  return PNG_PARAMETERS[name].schema.safeParse(found).data as z.output<Parameters[N]['schema']> | undefined;
}
