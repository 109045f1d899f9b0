import { readFileSync } from 'node:fs';
import path from 'node:path';
import subsetFont from 'subset-font';
import { FAMILIES, FEATURES, FIRST_RANGES, REST_RANGES, WEIGHTS } from '../../../app/_style/page-fonts.ts';
import { PROJECT_DIR } from '../../../db/process/program.ts';

const CUTS = { first: FIRST_RANGES, rest: REST_RANGES };

/** The fonts that stand in app/_style/fonts, made anew from their packages: file name to bytes, the same each time. */
export async function cutFonts(): Promise<Map<string, Buffer>> {
  const cuts = new Map<string, Buffer>();
  for (const { name } of FAMILIES)
    for (const [cut, ranges] of Object.entries(CUTS))
      cuts.set(`${name}-${cut}.woff2`, await cutFont(name, charactersOf(ranges)));
  return cuts;
}

function cutFont(name: string, characters: string): Promise<Buffer> {
  const whole = path.join('@fontsource-variable', name, 'files', `${name}-latin-wght-normal.woff2`);
  return subsetFont(readFileSync(path.join(PROJECT_DIR, 'node_modules', whole)), characters, {
    targetFormat: 'woff2',
    keepFeatures: FEATURES,
    variationAxes: { wght: { ...WEIGHTS, default: WEIGHTS.min } },
  });
}

/** Every character of ranges as CSS writes them. */
export function charactersOf(ranges: readonly string[]): string {
  return ranges
    .flatMap((range) => {
      const [from = 0, to = from] = range
        .replace('U+', '')
        .split('-')
        .map((code) => Number.parseInt(code, 16));
      return Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index));
    })
    .join('');
}
