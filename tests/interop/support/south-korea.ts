import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PROJECT_DIR } from '../../../db/process/program.ts';

const ARTICLE = path.join('articles', 'walker-2022.yaml');
const PRINTED = '80 percent';
/** What South Korea is before it is corrected. */
export const FIRST_PERCENT = 10;

/**
 * A copy of the real seeds in a folder, in which one figure, that of South Korea, is another one: `FIRST_PERCENT`, corrected
 * one by one up to `percent`; the article’s revisions stand at its end.
 */
export function correctSouthKorea(folder: string, percent: number): string {
  const seed = path.join(folder, 'seed');
  cpSync(path.join(PROJECT_DIR, 'seed'), seed, { recursive: true });
  const text = readFileSync(path.join(PROJECT_DIR, 'seed', ARTICLE), 'utf8');
  if (!text.includes(PRINTED)) throw new Error(`${ARTICLE} does not print "${PRINTED}" any more.`);
  const steps = Array.from({ length: percent - FIRST_PERCENT }, (_, n) => FIRST_PERCENT + n).flatMap(
    toRevisions,
  );
  const corrected = [text.replaceAll(PRINTED, `${percent} percent`).trimEnd(), ...steps];
  writeFileSync(path.join(seed, ARTICLE), `${corrected.join('\n')}\n`);
  return seed;
}

function toRevisions(was: number): string[] {
  const rest = 'on: "2026-11-22", why: Read again., cause: our_reading';
  const now = was + 1;
  return [
    `  - { claim: walker-2022-04, field: value, was: ${was}, now: ${now}, ${rest} }`,
    `  - { claim: walker-2022-04, field: as_printed, was: ${was} percent, now: ${now} percent, ${rest} }`,
  ];
}

/** Each of what a page, a file or a picture says that the figure is. */
export function readSouthKorea(text: string): number[] {
  const said = text.matchAll(/(\d+)(?: percent)?(?: of people)? in South Korea view China/g);
  return [...new Set([...said].map(([, percent]) => Number(percent)))];
}
