import { parseColourPairs } from './colour.ts';
import type { Theme } from './themes.ts';

/** The colour tokens of one theme by name without dashes: `{ paper: '#fbf8f2', … }`. */
export type Colours = Readonly<Record<string, string>>;

/** Reads the colours of both themes from the site's style sheet, where they are defined once as `light-dark(a, b)`. */
export function parseColours(css: string): Record<Theme, Colours> {
  const pairs = Object.entries(parseColourPairs(css));
  return {
    light: Object.fromEntries(pairs.map(([name, { light }]) => [name, light])),
    dark: Object.fromEntries(pairs.map(([name, { dark }]) => [name, dark])),
  };
}

/** One colour of a theme. Throws where there is none of this name: black on black would be worse. */
export function colourOf(colours: Colours, name: string): string {
  const colour = colours[name];
  if (colour === undefined) throw new Error(`There is no colour token --${name}.`);
  return colour;
}
