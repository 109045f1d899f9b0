import { describe, expect, it } from 'vitest';
import { parseColourPairs, parseHex, type Rgb } from '../../lib/chart/colour.ts';
import { BLINDNESSES, contrastOf, distanceOf, simulateBlindness } from '../support/colour-vision.ts';

const [BLACK, WHITE, RED, GREEN] = ['#000', '#fff', '#ff0000', '#00ff00'].map(parseHex) as [
  Rgb,
  Rgb,
  Rgb,
  Rgb,
];

describe('parseHex', () => {
  it('parseHex(text) reads three and six digits', () => {
    expect(parseHex('#0f8')).toEqual([0, 1, 8 / 15]);
    expect(parseHex('#FFCC00')).toEqual([1, 0.8, 0]);
  });

  it.each(['red', '#12', '#12345', '#gggggg', ''])('parseHex(%j) says what would be right', (text) => {
    expect(() => parseHex(text)).toThrow('write it as #rgb or #rrggbb');
  });
});

describe('parseColourPairs', () => {
  it('parseColourPairs(css) takes light-dark pairs and nothing else', () => {
    const css = ':root { --a-b: light-dark(#fff, #000000); --space: 1rem; --c: #123456; }';
    expect(parseColourPairs(css)).toEqual({ 'a-b': { light: '#fff', dark: '#000000' } });
  });
});

describe('contrastOf', () => {
  it('contrastOf(one, other) is 21 for black on white and 1 for a colour on itself, either way round', () => {
    expect(contrastOf(BLACK, WHITE)).toBeCloseTo(21, 10);
    expect(contrastOf(WHITE, BLACK)).toBeCloseTo(21, 10);
    expect(contrastOf(RED, RED)).toBe(1);
  });

  it('contrastOf(one, other) knows #767676 on white as the lightest grey that passes for text', () => {
    expect(contrastOf(parseHex('#767676'), WHITE)).toBeGreaterThanOrEqual(4.5);
    expect(contrastOf(parseHex('#777777'), WHITE)).toBeLessThan(4.5);
  });
});

describe('simulateBlindness', () => {
  it.each(BLINDNESSES)('simulateBlindness(grey, %s) leaves grey as it is', (blindness) => {
    const seen = simulateBlindness([0.5, 0.5, 0.5], blindness);
    expect(seen).toEqual(Array(3).fill(expect.closeTo(0.5, 3)));
  });

  it('simulateBlindness(colour, blindness) brings red and green together, and tritanopia does not', () => {
    const seen = (blindness: (typeof BLINDNESSES)[number]) =>
      distanceOf(simulateBlindness(RED, blindness), simulateBlindness(GREEN, blindness));
    const plain = distanceOf(RED, GREEN);
    expect(seen('deuteranopia')).toBeLessThan(plain * 0.7);
    expect(seen('protanopia')).toBeLessThan(plain);
    expect(seen('tritanopia')).toBeGreaterThan(plain * 0.8);
  });
});

describe('distanceOf', () => {
  it('distanceOf(one, other) is 1 from black to white and 0 from a colour to itself', () => {
    expect(distanceOf(BLACK, WHITE)).toBeCloseTo(1, 4);
    expect(distanceOf(RED, RED)).toBe(0);
  });
});
