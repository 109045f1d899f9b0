import type { z } from 'zod';
import type { Chart } from '../chart/chart.ts';
import { hasMap, hasRelations } from '../chart/map-edges.ts';
import { THEMES, type Theme } from '../chart/themes.ts';
import { shorten } from '../filter/query-reader.ts';
import { isTracking } from '../filter/tracking.ts';
import type { DataState } from '../model/rows.ts';
import {
  EMBED_PARAMETERS,
  IMAGE_FORMS,
  IMAGE_SCALE,
  IMAGE_WIDTH,
  type ImageForm,
  PNG_PARAMETERS,
  SVG_PARAMETERS,
} from './image-parameters.ts';
import { parsePinned } from './pinned-version.ts';

const IMAGE_FORMATS = ['svg', 'png'] as const;
export type ImageFormat = (typeof IMAGE_FORMATS)[number];

/** How a picture of a chart is wanted; `width` in CSS px, `scale` in pixels to a CSS px. */
export type ImageRequest = {
  width: number;
  theme: Theme;
  form: ImageForm;
  scale: number;
  /** The version that the address names. */
  version: DataState | null;
};
/** How a page for frames is wanted; without a theme it follows the reader's own. */
export type EmbedRequest = { theme: Theme | null; form: ImageForm; version: DataState | null };

/** About 64 MB of memory while a picture is painted. */
export const MAX_PIXELS = 16_000_000;

/**
 * Reads `?width=&theme=&form=&scale=`; or says in one sentence for each mistake what would be right. Never throws. `others` are
 * parameters of the same address that are read elsewhere.
 */
export function parseImageRequest(
  query: URLSearchParams,
  format: ImageFormat,
  others: readonly string[] = [],
): ImageRequest | string[] {
  const known = Object.keys(format === 'png' ? PNG_PARAMETERS : SVG_PARAMETERS);
  const problems = [...unknownParameters(query, [...known, ...others]), ...repeated(query, known)];
  const width = readValue(query, 'width', IMAGE_WIDTH.usual);
  if (width === undefined)
    problems.push(`A width is a whole number of pixels from ${IMAGE_WIDTH.least} to ${IMAGE_WIDTH.most}.`);
  const scale = readValue(query, 'scale', IMAGE_SCALE.usual);
  if (format === 'png' && scale === undefined)
    problems.push(`A scale is a whole number from ${IMAGE_SCALE.least} to ${IMAGE_SCALE.most}.`);
  const theme = readValue(query, 'theme', THEMES[0]);
  if (theme === undefined) problems.push(`A theme is one of ${THEMES.join(', ')}.`);
  const form = readForm(query, problems);
  const version = readVersion(query, problems);
  if (problems.length > 0 || width === undefined || theme === undefined) return problems;
  return { width, theme, form, version, scale: scale ?? IMAGE_SCALE.usual };
}

/** Reads `?theme=&form=` in the same way. */
export function parseEmbedRequest(
  query: URLSearchParams,
  others: readonly string[] = [],
): EmbedRequest | string[] {
  const known = Object.keys(EMBED_PARAMETERS);
  const problems = [...unknownParameters(query, [...known, ...others]), ...repeated(query, known)];
  const theme = readValue(query, 'theme', null);
  if (theme === undefined)
    problems.push(`A theme is one of ${THEMES.join(', ')}; without it the reader’s own is followed.`);
  const form = readForm(query, problems);
  const version = readVersion(query, problems);
  return problems.length > 0 ? problems : { theme: theme ?? null, form, version };
}

/** Why a chart can't be had on a map, in a sentence; `undefined` where it can. */
export function refuseMap(chart: Chart): string | undefined {
  if (hasMap(chart)) return undefined;
  const reason = hasRelations(chart)
    ? 'none of the places that it names has a shape in the atlas'
    : 'only relations, who to whom, stand on a map';
  return `“${chart.title}” has no map: ${reason}. Ask for it without “form”, or with form=${IMAGE_FORMS[0]}.`;
}

function repeated(query: URLSearchParams, known: readonly string[]): string[] {
  const names = known.filter((name) => query.getAll(name).length > 1);
  return names.map((name) => `The parameter ${name} may stand only once.`);
}

function readForm(query: URLSearchParams, problems: string[]): ImageForm {
  const form = readValue(query, 'form', IMAGE_FORMS[0]);
  if (form === undefined) problems.push(`A form is one of ${IMAGE_FORMS.join(', ')}.`);
  return form ?? IMAGE_FORMS[0];
}

function readVersion(query: URLSearchParams, problems: string[]): DataState | null {
  const version = readValue(query, 'version', null);
  const pinned = version == null ? null : parsePinned(version);
  if (version === undefined || pinned === undefined)
    problems.push('A version is a date and a hash, as our snippets write them.');
  return pinned ?? null;
}

/** One sentence for each parameter that an address does not take; those that count clicks are let pass. */
export function unknownParameters(query: URLSearchParams, known: readonly string[]): string[] {
  const names = [...new Set(query.keys())].filter((name) => !known.includes(name) && !isTracking(name));
  const right = known.length === 0 ? 'This address takes none.' : `Known ones: ${known.join(', ')}.`;
  return names.map((name) => `There is no parameter “${shorten(name)}” here. ${right}`);
}

type Parameters = typeof PNG_PARAMETERS;

/** A value that meets its parameter's schema, the usual one where it is absent, `undefined` where it is bad. */
function readValue<N extends keyof Parameters, U extends z.output<Parameters[N]['schema']> | null>(
  query: URLSearchParams,
  name: N,
  usual: U,
): z.output<Parameters[N]['schema']> | U | undefined {
  const found = query.get(name);
  if (found === null) return usual;
  return PNG_PARAMETERS[name].schema.safeParse(found).data as z.output<Parameters[N]['schema']> | undefined;
}
