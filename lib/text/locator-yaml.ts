import type { Locator } from './locator.ts';

/** A locator as it stands in a seed file, under a key; hashes in quotes, since 12e4 would be read as a number. */
export function formatLocator(locator: Locator, key = 'locator:'): string {
  const lines = Object.entries(locator).map(
    ([name, value]) => `${name}: ${typeof value === 'string' ? `'${value}'` : value}`,
  );
  return [key, ...lines.map((line) => `  ${line}`)].join('\n');
}
