import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { type CardContent, layCard } from '../../app/_exports/card-layout.ts';
import { chartWidth, type FrameContent, layFrame, layoutWidth } from '../../app/_exports/frame-layout.ts';
import { frameSvg } from '../../app/_exports/frame-svg.ts';
import { PAINT_FONTS } from '../../app/_exports/png/paint-fonts.ts';
import { toPlainSvg } from '../../app/_exports/svg/plain-svg.ts';
import { element, printSvg, readSvg } from '../../app/_exports/svg/svg-tree.ts';
import { lineWidth, type TextLine, textNode } from '../../app/_exports/svg-text.ts';
import { THEMES } from '../../lib/chart/themes.ts';
import { parseColours } from '../../lib/chart/tokens.ts';
import { CARD } from '../../lib/out/share-card.ts';

const COLOURS = parseColours(readFileSync(new URL('../../app/_shell/tokens.css', import.meta.url), 'utf8'));
const LONG = 'Bibliothekskatalogverwaltungsstellenleiterversammlungsprotokollführerin';
const CONTENT: FrameContent = {
  title: `The ${LONG} counts “more than 50” libraries, WWW & MMM, that open on Sundays at USD 2 billion`,
  subtitle: 'Libraries open on Sundays, to 31 March 2021 (year inferred by us); the others are undated.',
  annotations: ['“more than 50” is a floor <and> no number.', `${LONG}: surveyed online.`],
  doesNotSay: 'It does not say which libraries, nor for how long, nor who pays for it: this is a count.',
  apart: [
    'Don’t mix with Kiosks: 60 kiosks. They are no libraries.',
    `Don’t mix with ${LONG}: 2. Another unit.`,
  ],
  articles: 'Source: Ada Example (Example Foundation), “Sunday”, analysis, The Example Gazette, April 2021.',
  primaries: 'Primary: Library Board, “Opening hours, 2021” (address not known).',
  notes: 'Small figures are notes: the words as printed, the paragraph, the period and the checks, at',
  address: `https://metrics.example.org/metrics/${'libraries-open-on-sundays-'.repeat(3)}count`,
  version: 'Cited Metrics, data version 0123456789ab of 1 April 2021. CC BY 4.0.',
};
const CARD_CONTENT: CardContent = {
  kicker: 'Cited Metrics · Libraries open on Sundays',
  headline: CONTENT.title,
  about: CONTENT.subtitle,
  text: CONTENT.doesNotSay,
  caveat: `${CONTENT.doesNotSay} ${CONTENT.doesNotSay}`,
  sources: [CONTENT.articles.repeat(2), CONTENT.primaries],
  address: CONTENT.address,
  version: CONTENT.version,
};
const WIDTHS = [280, 324, 360, 480, 720];
const CHART_HEIGHT = 200;

/** The right end of a line as it is painted with the fonts themselves. */
function paintedRight(line: TextLine): number {
  const svg = element('svg', { width: 3000, height: 1000 }, [textNode(line)]);
  const painted = new Resvg(printSvg(toPlainSvg(svg, { colours: COLOURS.light, siteUrl: '' })), {
    font: { fontFiles: PAINT_FONTS, loadSystemFonts: false },
  });
  const box = painted.getBBox();
  return box === undefined ? Number.NaN : box.x + box.width;
}

const words = (texts: readonly string[]) => texts.join('').replace(/[\s\u00a0-]/g, '');

describe('layFrame(content, width, chartHeight)', () => {
  it.each(WIDTHS)('layFrame() at %i px keeps every line inside, by our measure and as painted', (width) => {
    const { lines, padding } = layFrame(CONTENT, width, CHART_HEIGHT);
    for (const line of lines) {
      expect(line.x + lineWidth(line), line.text).toBeLessThanOrEqual(width - padding + 0.01);
      expect(paintedRight(line), line.text).toBeLessThanOrEqual(width - padding + 0.5);
    }
  });

  it.each(WIDTHS)('layFrame() at %i px lets no two lines touch, nor a line the chart', (width) => {
    const { lines, chart, height, padding } = layFrame(CONTENT, width, CHART_HEIGHT);
    let bottom = padding;
    for (const { y, style, text } of lines) {
      const top = y - style.size * 0.75;
      expect(top, text).toBeGreaterThanOrEqual(bottom);
      bottom = y + style.size * 0.22;
      expect(y < chart.y || top >= chart.y + CHART_HEIGHT, text).toBe(true);
    }
    expect(bottom).toBeLessThanOrEqual(height - padding / 2);
  });

  it.each(WIDTHS)('layFrame() at %i px drops no word', (width) => {
    const { lines } = layFrame(CONTENT, width, CHART_HEIGHT);
    const { annotations, title, subtitle, doesNotSay, apart, articles, primaries, notes, address, version } =
      CONTENT;
    const all = [title, subtitle, ...annotations, 'What this does not say', doesNotSay];
    expect(words(lines.map(({ text }) => text))).toBe(
      words([...all, ...apart, articles, primaries, notes, address, version]),
    );
  });

  it('layFrame() breaks an address after its own signs and adds none', () => {
    const { lines } = layFrame(CONTENT, 280, CHART_HEIGHT);
    const start = lines.findIndex(({ text }) => text.startsWith('https://'));
    const end = lines.findIndex(({ text }) => text.startsWith('Cited Metrics'));
    expect(
      lines
        .slice(start, end)
        .map(({ text }) => text)
        .join(''),
    ).toBe(CONTENT.address);
  });

  it('layoutWidth() enlarges type with wide pictures and never makes it smaller', () => {
    expect([280, 719, 720, 1920].map(layoutWidth)).toEqual([280, 719, 720, 720]);
  });
});

describe('frameSvg(chart)', () => {
  const frame = layFrame(CONTENT, 360, CHART_HEIGHT);
  const drawing = readSvg(
    `<svg class="chart" width="${chartWidth(360)}" height="200"><g class="chart-mark"><a href="/claims/a-01"><path stroke="var(--stated)"/></a></g></svg>`,
  );
  const picture = (theme: 'light' | 'dark', width = 360) =>
    frameSvg({
      frame,
      drawing,
      title: CONTENT.title,
      alt: `“a” & <b>`,
      colours: COLOURS[theme],
      siteUrl: 'https://metrics.example.org',
      width,
    });

  it.each(THEMES)('frameSvg() in %s is well-formed and leaves no variable', (theme) => {
    const svg = printSvg(picture(theme).svg);
    expect(XMLValidator.validate(svg)).toBe(true);
    expect(svg).not.toContain('var(');
    expect(svg).toContain(`fill="${COLOURS[theme].paper}"`);
  });

  it('frameSvg() makes the links at the marks absolute', () => {
    expect(printSvg(picture('light').svg)).toContain('xlink:href="https://metrics.example.org/claims/a-01"');
  });

  it('frameSvg() has the width that was asked for, and its height in proportion', () => {
    const { width, height, svg } = picture('light', 720);
    expect([width, height]).toEqual([720, frame.height * 2]);
    expect(svg.attributes).toMatchObject({ width: '720', viewBox: `0 0 360 ${frame.height}` });
  });
});

describe('layCard(content)', () => {
  it.each([
    ['long', CARD_CONTENT],
    ['short', { ...CARD_CONTENT, headline: '50', about: '', text: '', caveat: '', sources: ['A.'] }],
  ])('layCard(%s) keeps every line inside and apart, smaller where it must be', (_, content) => {
    const lines = layCard(content);
    let bottom = 0;
    for (const line of lines) {
      expect(paintedRight(line), line.text).toBeLessThanOrEqual(CARD.width - 40);
      expect(line.y - line.style.size * 0.75, line.text).toBeGreaterThanOrEqual(bottom);
      bottom = line.y + line.style.size * 0.22;
    }
    expect(bottom).toBeLessThanOrEqual(CARD.height - 40);
    expect(words(lines.map(({ text }) => text))).toContain(words([content.headline]));
  });

  it('layCard() sets a short headline larger than a sentence', () => {
    const size = (headline: string) =>
      layCard({ ...CARD_CONTENT, headline, caveat: '', text: '' })[1]?.style.size ?? Number.NaN;
    expect(size('83 percent')).toBeGreaterThan(size(CONTENT.title));
  });
});
