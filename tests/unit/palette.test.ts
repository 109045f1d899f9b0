import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ColourPair, parseColourPairs, parseHex } from '../../lib/chart/colour.ts';
import { THEMES } from '../../lib/chart/themes.ts';
import { BLINDNESSES, contrastOf, distanceOf, simulateBlindness } from '../support/colour-vision.ts';

/** WCAG 2.2: 1.4.3 for text, 1.4.11 for what carries a meaning without being text. */
const TEXT = 4.5;
const MARK = 3;
/** In OKLab, where 0.02 is about what an eye can just tell apart. */
const APART = 0.15;

const GROUNDS = ['paper', 'paper-lit'];
const TEXTS = ['ink', 'ink-soft', 'link', 'stated', 'others'];
const MARKS = ['rule', 'stated', 'others', 'context', 'focus'];

const pairs = parseColourPairs(readFileSync('app/_shell/tokens.css', 'utf8'));

function colourOf(name: string, theme: keyof ColourPair) {
  const pair = pairs[name];
  if (pair === undefined) throw new Error(`tokens.css has no --${name} as light-dark(#…, #…).`);
  return parseHex(pair[theme]);
}

const combine = (names: readonly string[]) =>
  THEMES.flatMap((theme) => GROUNDS.flatMap((ground) => names.map((name) => [name, ground, theme] as const)));

describe('the palette', () => {
  it.each(combine(TEXTS))('--%s is text that can be read on --%s in %s', (name, ground, theme) => {
    expect(contrastOf(colourOf(name, theme), colourOf(ground, theme))).toBeGreaterThanOrEqual(TEXT);
  });

  it.each(combine(MARKS))('--%s stands out as a mark or rule on --%s in %s', (name, ground, theme) => {
    expect(contrastOf(colourOf(name, theme), colourOf(ground, theme))).toBeGreaterThanOrEqual(MARK);
  });

  it.each(THEMES)('the sign of a lit note can be read on its chip in %s', (theme) => {
    expect(contrastOf(colourOf('paper', theme), colourOf('ink', theme))).toBeGreaterThanOrEqual(TEXT);
  });

  it.each(THEMES)('what articles state is told from what others say by any eye in %s', (theme) => {
    const [stated, others] = [colourOf('stated', theme), colourOf('others', theme)];
    expect(distanceOf(stated, others), 'full colour vision').toBeGreaterThanOrEqual(APART);
    for (const blindness of BLINDNESSES)
      expect(
        distanceOf(simulateBlindness(stated, blindness), simulateBlindness(others, blindness)),
        blindness,
      ).toBeGreaterThanOrEqual(APART);
  });

  it.each(THEMES)('marks are not taken for the grey of context in %s', (theme) => {
    for (const mark of ['stated', 'others'])
      expect(distanceOf(colourOf(mark, theme), colourOf('hairline', theme)), mark).toBeGreaterThanOrEqual(
        APART,
      );
  });

  it.each(THEMES)('what is lit is told from the grey of what stands beside it by any eye in %s', (theme) => {
    const [stated, context] = [colourOf('stated', theme), colourOf('context', theme)];
    expect(distanceOf(stated, context), 'full colour vision').toBeGreaterThanOrEqual(APART);
    for (const blindness of BLINDNESSES)
      expect(
        distanceOf(simulateBlindness(stated, blindness), simulateBlindness(context, blindness)),
        blindness,
      ).toBeGreaterThanOrEqual(APART);
  });

  it('style sheets take their colours from the tokens alone', () => {
    const css = readdirSync('app', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.css') && !name.endsWith('tokens.css'))
      .map((name) => readFileSync(`app/${name}`, 'utf8'));
    const COLOUR = /#[\da-f]{3,8}\b(?![^{]*\{)|\b(?:rgb|hsl|oklch)a?\(/gi;
    expect(css.length).toBeGreaterThan(5);
    expect('a { color: #fff; fill: rgb(0 0 0) }'.match(COLOUR)).toHaveLength(2);
    expect(css.flatMap((sheet) => sheet.match(COLOUR) ?? [])).toEqual([]);
  });
});
