import { THEMES, type Theme } from './tokens.ts';
import { isTracking } from './tracking.ts';

const IMAGE_FORMATS = ['svg', 'png'] as const;
export type ImageFormat = (typeof IMAGE_FORMATS)[number];

/** How a picture of a chart is wanted; `width` in CSS px, `scale` in pixels to a CSS px. */
export type ImageRequest = { width: number; theme: Theme; scale: number };

export const IMAGE_WIDTH = { least: 280, most: 1920, usual: 1200 } as const;
export const IMAGE_SCALE = { least: 1, most: 3, usual: 1 } as const;
/** About 64 MB of memory while a picture is painted. */
export const MAX_PIXELS = 16_000_000;

/** Reads `?width=&theme=&scale=`; or says in one sentence for each mistake what would be right. Never throws. */
export function parseImageRequest(query: URLSearchParams, format: ImageFormat): ImageRequest | string[] {
  const known = format === 'png' ? ['width', 'theme', 'scale'] : ['width', 'theme'];
  const problems = unknownParameters(query, known);
  for (const name of known)
    if (query.getAll(name).length > 1) problems.push(`The parameter ${name} may stand only once.`);
  const width = wholeNumber(query.get('width'), IMAGE_WIDTH);
  if (width === undefined)
    problems.push(`A width is a whole number of pixels from ${IMAGE_WIDTH.least} to ${IMAGE_WIDTH.most}.`);
  const scale = wholeNumber(query.get('scale'), IMAGE_SCALE);
  if (format === 'png' && scale === undefined)
    problems.push(`A scale is a whole number from ${IMAGE_SCALE.least} to ${IMAGE_SCALE.most}.`);
  const theme = THEMES.find((each) => each === (query.get('theme') ?? THEMES[0]));
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

type Range = { least: number; most: number; usual: number };

function wholeNumber(found: string | null, { least, most, usual }: Range): number | undefined {
  if (found === null) return usual;
  const value = /^\d{1,4}$/.test(found) ? Number(found) : Number.NaN;
  return value >= least && value <= most ? value : undefined;
}

function shorten(text: string): string {
  const clean = text.replace(/\p{Cc}/gu, '\u{FFFD}');
  return clean.length > 60 ? `${clean.slice(0, 60)}…` : clean;
}
