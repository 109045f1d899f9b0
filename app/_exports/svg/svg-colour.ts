import { type Colours, colourOf } from '../../../lib/chart/tokens.ts';

const HEX = /^#(?:[\da-f]{3}|[\da-f]{6})$/i;

/**
 * A fill or stroke as SVG 1.1 writes it: `none` or a hex colour, a token as its theme has it. Throws where it is neither:
 * programs that don’t know CSS colours (`transparent`, `rgba()`, eight digits) paint black where they stand.
 */
export function toPaint(written: string, colours: Colours): string {
  const [, token] = /^var\(--([a-z-]+)\)$/.exec(written) ?? [];
  const paint = token === undefined ? written : colourOf(colours, token);
  if (paint === 'none' || HEX.test(paint)) return paint;
  throw new Error(
    `“${paint}” is no paint of SVG 1.1: write none, or #rrggbb with a fill-opacity or stroke-opacity.`,
  );
}
