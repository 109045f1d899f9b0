import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { comparePixels } from '../../support/compare-pixels.ts';
import { readPng } from '../../support/read-png.ts';
import { type Files, writeGallery } from '../support/gallery-files.ts';
import { runOther } from '../support/run-other.ts';
import { fetchInto, scratchFolder } from '../support/site.ts';

/** Shares of cells: type in other fonts ends elsewhere by some px, and no more than that. */
const MOST = { off: 0.005, gone: 0.04 };

let files: Files[];

/** Pictures off or with something gone, each with its shares. */
function faults(drawn: (file: Files) => string): string[] {
  return files.flatMap((file) => {
    if (!existsSync(drawn(file))) return [`${file.name}: not drawn`];
    const [ours, theirs] = [readPng(readFileSync(file.png)), readPng(readFileSync(drawn(file)))];
    const { off, gone } = comparePixels(ours, theirs);
    return off > MOST.off || gone > MOST.gone ? [`${file.name}: off ${off}, gone ${gone}`] : [];
  });
}

const beside = (ending: string) => (file: Files) => file.svg.replace(/svg$/, ending);

describe('charts and maps of every form as SVG', () => {
  beforeAll(async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'cited-metrics-pictures-'));
    files = await writeGallery(folder);
    expect(files.length).toBeGreaterThan(20);
    return () => rmSync(folder, { recursive: true, force: true });
  });

  test('librsvg draws them as we do', async () => {
    for (const { svg } of files) await runOther('rsvg-convert', ['-o', svg.replace(/svg$/, 'rsvg.png'), svg]);
    expect(faults(beside('rsvg.png'))).toEqual([]);
  });

  test('Inkscape draws them as we do', async () => {
    const svgs = files.map(({ svg }) => svg);
    await runOther('inkscape', ['--export-type=png', ...svgs]);
    expect(faults(beside('png'))).toEqual([]);
  });

  test('LibreOffice draws them as we do', async () => {
    const folder = scratchFolder();
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile'))}`;
    const svgs = files.map(({ svg }) => svg);
    await runOther('soffice', [profile, '--headless', '--convert-to', 'png', '--outdir', folder, ...svgs]);
    expect(faults(({ name }) => path.join(folder, `${name}.png`))).toEqual([]);
  });

  test('Firefox draws them as we do', async () => {
    const home = scratchFolder();
    for (const { svg, png } of files) {
      const { width, height } = readPng(readFileSync(png));
      const shot = ['--screenshot', svg.replace(/svg$/, 'firefox.png'), `--window-size=${width},${height}`];
      await runOther('firefox-esr', ['--headless', ...shot, `${pathToFileURL(svg)}`], {
        env: { HOME: home },
      });
    }
    expect(faults(beside('firefox.png'))).toEqual([]);
  });

  test('xmllint and Inkscape read what they are and whose', async () => {
    const [first] = files;
    await runOther('xmllint', ['--noout', '--nonet', ...files.map(({ svg }) => svg)]);
    const { stdout } = await runOther('exiftool', ['-j', first?.svg ?? '']);
    expect(JSON.parse(stdout)[0]).toMatchObject({
      WorkLicense: 'http://creativecommons.org/licenses/by/4.0/',
      WorkIdentifier: expect.stringContaining('https://'),
    });
  });
});

test('pngcheck and exiftool read PNGs of the site with density, colour space, title, source and rights', async () => {
  const folder = scratchFolder();
  const png = await fetchInto(folder, '/metrics/crisis-fund-size/chart.png?scale=2', 'chart.png');
  const card = await fetchInto(folder, '/metrics/crisis-fund-size/card.png', 'card.png');

  await runOther('pngcheck', ['-q', png, card]);

  const { stdout } = await runOther('exiftool', ['-j', png, card]);
  for (const told of JSON.parse(stdout))
    expect(told).toMatchObject({
      Title: expect.stringMatching(/\w/),
      Copyright: expect.stringContaining('CC BY 4.0'),
      Source: expect.stringMatching(/\w/),
      URL: expect.stringContaining('/metrics/crisis-fund-size'),
      SRGBRendering: 'Perceptual',
      WebStatement: 'https://creativecommons.org/licenses/by/4.0/',
    });
  expect(JSON.parse(stdout).map((told: { PixelsPerUnitX: number }) => told.PixelsPerUnitX)).toEqual([
    7559, 3780,
  ]);
});
