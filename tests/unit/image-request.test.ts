import { describe, expect, it } from 'vitest';
import { parseImageRequest } from '../../lib/image-request.ts';

const ask = (query: string, format: 'svg' | 'png' = 'png') =>
  parseImageRequest(new URLSearchParams(query), format);

describe('parseImageRequest(query, format)', () => {
  it('parseImageRequest() takes what is usual where nothing is asked', () => {
    expect(ask('')).toEqual({ width: 1200, theme: 'light', scale: 1 });
  });

  it('parseImageRequest() takes the bounds themselves', () => {
    expect(ask('width=280&theme=dark&scale=3')).toEqual({ width: 280, theme: 'dark', scale: 3 });
    expect(ask('width=1920')).toMatchObject({ width: 1920 });
  });

  it.each([
    ['width=279', 'A width is a whole number of pixels from 280 to 1920.'],
    ['width=1921', 'A width is a whole number of pixels from 280 to 1920.'],
    ['width=', 'A width is a whole number of pixels from 280 to 1920.'],
    ['width=4e2', 'A width is a whole number of pixels from 280 to 1920.'],
    ['width=300.5', 'A width is a whole number of pixels from 280 to 1920.'],
    ['scale=0', 'A scale is a whole number from 1 to 3.'],
    ['scale=4', 'A scale is a whole number from 1 to 3.'],
    ['theme=sepia', 'A theme is one of light, dark.'],
    ['width=300&width=400', 'The parameter width may stand only once.'],
    ['size=300', 'There is no parameter “size” here. Known ones: width, theme, scale.'],
  ])('parseImageRequest(%s) says what would be right', (query, sentence) => {
    expect(ask(query)).toEqual([sentence]);
  });

  it('parseImageRequest() knows no scale for SVG, which has none', () => {
    expect(ask('scale=2', 'svg')).toEqual(['There is no parameter “scale” here. Known ones: width, theme.']);
  });

  it('parseImageRequest() names every mistake at once', () => {
    expect(ask('width=1&theme=x&scale=9&y=1')).toHaveLength(4);
  });

  it('parseImageRequest() lets the parameters pass that count clicks', () => {
    expect(ask('utm_source=letter&fbclid=1')).toMatchObject({ width: 1200 });
  });
});
