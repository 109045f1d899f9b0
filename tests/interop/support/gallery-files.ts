import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { inlineFontFaces } from '../../../app/_exports/fonts.ts';
import { paintPng } from '../../../app/_exports/paint.ts';
import { toSvgFile } from '../../../app/_exports/svg/svg-file.ts';
import { GALLERY } from '../../../app/gallery/_parts/gallery-pages.ts';
import type { Chart } from '../../../lib/chart/chart.ts';
import { hasMap } from '../../../lib/chart/map-edges.ts';
import { chartsIn } from '../../support/chart-of.ts';
import { ABOUT, framedPicture } from '../../support/framed-picture.ts';

/** A picture as both of its files. */
export type Files = { name: string; svg: string; png: string };

/** So many charts of each page of the gallery. */
const EACH = 2;
const WIDTH = 720;

const CHOSEN = GALLERY.flatMap(({ page, samples, multiples }) => {
  const charts = [...samples.flatMap(({ chart }) => chart ?? []), ...chartsIn(multiples)];
  const form = page === 'map' ? ('map' as const) : ('chart' as const);
  return charts
    .filter((chart) => form === 'chart' || hasMap(chart))
    .slice(0, EACH)
    .map((chart) => ({ chart, form }));
});

/** Writes charts of every form of the gallery, and its maps, as SVG and as PNG; one of each in the dark theme too. */
export async function writeGallery(folder: string): Promise<Files[]> {
  const files: Files[] = [];
  for (const [index, { chart, form }] of CHOSEN.entries())
    for (const theme of index % EACH === 0 ? (['light', 'dark'] as const) : (['light'] as const))
      files.push(await write(folder, chart, { form, theme }));
  return files;
}

async function write(
  folder: string,
  chart: Chart,
  look: { form: 'chart' | 'map'; theme: 'light' | 'dark' },
): Promise<Files> {
  const picture = await framedPicture(chart, { ...look, width: WIDTH });
  const name = `${look.form}-${chart.id}-${look.theme}`;
  const about = { ...ABOUT, title: chart.title, description: chart.alt };
  const files = { name, svg: path.join(folder, `${name}.svg`), png: path.join(folder, `${name}.ours.png`) };
  writeFileSync(files.svg, toSvgFile(picture.svg, about, await inlineFontFaces()));
  writeFileSync(files.png, await paintPng(picture.svg, { width: WIDTH, scale: 1, about }));
  return files;
}
