import { describe, expect, it } from 'vitest';
import type { Chart } from '../../lib/chart/chart.ts';
import { parseEmbedRequest, parseImageRequest, refuseMap } from '../../lib/out/image-request.ts';
import { toPinned } from '../../lib/out/pinned-version.ts';
import { samplesOn } from '../support/chart-of.ts';

const ask = (query: string, format: 'svg' | 'png' = 'png') =>
  parseImageRequest(new URLSearchParams(query), format);

describe('parseImageRequest(query, format)', () => {
  it('parseImageRequest() takes what is usual where nothing is asked', () => {
    expect(ask('')).toEqual({ width: 1200, theme: 'light', form: 'chart', scale: 1, version: null });
  });

  it('parseImageRequest() takes the bounds themselves', () => {
    expect(ask('width=280&theme=dark&form=map&scale=3')).toEqual({
      width: 280,
      theme: 'dark',
      form: 'map',
      scale: 3,
      version: null,
    });
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
    ['form=globe', 'A form is one of chart, map.'],
    ['form=', 'A form is one of chart, map.'],
    ['theme=sepia', 'A theme is one of light, dark.'],
    ['width=300&width=400', 'The parameter width may stand only once.'],
    ['size=300', 'There is no parameter “size” here. Known ones: width, theme, form, version, scale.'],
  ])('parseImageRequest(%s) says what would be right', (query, sentence) => {
    expect(ask(query)).toEqual([sentence]);
  });

  it('parseImageRequest() knows no scale for SVG, which has none', () => {
    expect(ask('scale=2', 'svg')).toEqual([
      'There is no parameter “scale” here. Known ones: width, theme, form, version.',
    ]);
  });

  it('parseImageRequest() names every mistake at once', () => {
    expect(ask('width=1&theme=x&form=x&scale=9&y=1')).toHaveLength(5);
  });

  it('parseImageRequest() lets the parameters pass that count clicks', () => {
    expect(ask('utm_source=letter&fbclid=1')).toMatchObject({ width: 1200 });
  });
});

describe('parseEmbedRequest(query)', () => {
  const askEmbed = (query: string) => parseEmbedRequest(new URLSearchParams(query), ['country']);

  it('parseEmbedRequest() follows the reader’s theme and draws the chart where nothing is asked', () => {
    expect(askEmbed('country=SWE')).toEqual({ theme: null, form: 'chart', version: null });
    expect(askEmbed('theme=dark&form=map')).toEqual({ theme: 'dark', form: 'map', version: null });
  });

  it('parseEmbedRequest() reads the version that a snippet names, and refuses what is none', () => {
    const state = { dated: '2026-11-28', version: '0123456789ab' };
    expect(askEmbed(`version=${toPinned(state)}`)).toMatchObject({ version: state });
    expect(askEmbed('version=latest')).toEqual([
      'A version is a date and a hash, as our snippets write them.',
    ]);
  });

  it('parseEmbedRequest() names every mistake at once', () => {
    expect(askEmbed('theme=sepia&form=globe&width=300')).toEqual([
      'There is no parameter “width” here. Known ones: theme, form, version, country.',
      'A theme is one of light, dark; without it the reader’s own is followed.',
      'A form is one of chart, map.',
    ]);
    expect(askEmbed('form=map&form=map')).toEqual(['The parameter form may stand only once.']);
  });
});

describe('refuseMap(chart)', () => {
  const chartOf = (id: string) =>
    [...samplesOn('map'), ...samplesOn('percentages')].find((each) => each.id === id)?.chart as Chart;

  it('refuseMap() says why a chart has no map, and how it can be had', () => {
    const [percentages] = samplesOn('percentages');
    expect(refuseMap(percentages?.chart as Chart)).toMatch(/ has no map: only relations, .* form=chart\.$/);
    expect(refuseMap(chartOf('map-none'))).toContain('none of the places that it names has a shape');
    expect(refuseMap(chartOf('map-kinds'))).toBeUndefined();
  });
});
