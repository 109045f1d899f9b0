/** sRGB from 0 to 1, red, green, blue, as a style sheet's `#rrggbb` states them. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** One colour for light pages and one for dark ones, both `#rrggbb`. */
export type ColourPair = { light: string; dark: string };

/** Reads `#rgb` or `#rrggbb`. Throws with the text that is neither. */
export function parseHex(text: string): Rgb {
  const [, digits] = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(text.trim()) ?? [];
  if (digits === undefined) throw new Error(`“${text}” is no colour: write it as #rgb or #rrggbb.`);
  const whole = digits.length === 3 ? digits.replaceAll(/./g, '$&$&') : digits;
  const channel = (from: number) => Number.parseInt(whole.slice(from, from + 2), 16) / 255;
  return [channel(0), channel(2), channel(4)];
}

/** The custom properties of a style sheet that are a `light-dark(#…, #…)`, by their name without the dashes. */
export function parseColourPairs(css: string): Record<string, ColourPair> {
  const found = css.matchAll(/--([\w-]+):\s*light-dark\(\s*(#[\da-f]+)\s*,\s*(#[\da-f]+)\s*\)/gi);
  return Object.fromEntries(
    Array.from(found, ([, name = '', light = '', dark = '']) => [name, { light, dark }]),
  );
}
