import { expect, test } from 'playwright/test';
import { metricPngUrl, metricSvgUrl, onMap } from '../../lib/filter/urls.ts';
import { comparePixels } from '../support/compare-pixels.ts';
import { readPng } from '../support/read-png.ts';

/** One of each form: percentages, hedged counts, money beside other sources' values, relations, and these on a map. */
const PICTURES = [
  'unfavourable-view-of-china',
  'countries-given-assistance',
  'crisis-fund-size',
  'medical-team-sent',
].map((slug) => ({ name: slug, svg: metricSvgUrl(slug), png: metricPngUrl(slug) }));
const MAP = {
  name: 'a map',
  svg: onMap(metricSvgUrl('medical-team-sent')),
  png: onMap(metricPngUrl('medical-team-sent')),
};
const WIDTH = 720;
/** The same fonts in two renderers: what is off is an edge here and there. */
const MOST = { off: 0.002, gone: 0.01 };

for (const { name, svg, png } of [...PICTURES, MAP])
  for (const theme of ['light', 'dark'])
    test(`${name}, ${theme}: the browser draws the SVG as the PNG was painted`, async ({ page, request }) => {
      const asked = (url: string) => `${url}${url.includes('?') ? '&' : '?'}width=${WIDTH}&theme=${theme}`;
      const ours = readPng(await (await request.get(asked(png))).body());
      await page.setViewportSize({ width: WIDTH, height: ours.height });
      await page.goto(asked(svg));

      const theirs = readPng(await page.screenshot());

      expect([theirs.width, theirs.height]).toEqual([ours.width, ours.height]);
      const { off, gone } = comparePixels(ours, theirs);
      expect(off).toBeLessThanOrEqual(MOST.off);
      expect(gone).toBeLessThanOrEqual(MOST.gone);
    });
