import { readFileSync } from 'node:fs';

/** A committed file with some words replaced. Throws where one of them stands there not, or not once. */
export function replaceOnce(
  file: string,
  replaced: readonly (readonly [found: string, put: string])[],
): string {
  return replaced.reduce(
    (text, [found, put]) => {
      if (text.split(found).length !== 2) throw new Error(`${file} says not, or not once: ${found}`);
      return text.replace(found, () => put);
    },
    readFileSync(file, 'utf8'),
  );
}
