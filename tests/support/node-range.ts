type Version = [number, number, number];

/**
 * Whether a version such as `20.19.0` is in a range of package.json's `engines`: comparators, `^`, `~`, `x` and `||`.
 * Throws on a range that it can't read, rather than to let it pass.
 */
export function isInRange(version: string, range: string): boolean {
  return range
    .split('||')
    .some((part) => listComparators(part).every((comparator) => holds(toVersion(version), comparator)));
}

function listComparators(part: string): string[] {
  return part
    .replaceAll('.*', '.x')
    .replace(/([<>=^~])\s+/g, '$1')
    .split(/\s+/)
    .filter((text) => text !== '' && text !== '*');
}

function holds(version: Version, comparator: string): boolean {
  const match = /^(>=|<=|>|<|=|\^|~)?v?(\d+(?:\.(?:\d+|x))*)(?:-[\w.]+)?$/.exec(comparator);
  if (!match) throw new Error(`The range "${comparator}" can't be read.`);
  const [, sign = '', text = ''] = match;
  const limit = toVersion(text);
  const order = compare(version, limit);
  const parts = text.split('.').filter((part) => part !== 'x').length;
  const isSame = (count: number) => limit.slice(0, count).every((part, index) => part === version[index]);
  if (sign === '>=') return order >= 0;
  if (sign === '<=') return order <= 0 || isSame(parts);
  if (sign === '>') return order > 0 && !isSame(parts);
  if (sign === '<') return order < 0;
  if (sign === '^') return order >= 0 && isSame(1);
  if (sign === '~') return order >= 0 && isSame(Math.min(parts, 2));
  return isSame(parts);
}

function toVersion(text: string): Version {
  const [major = 0, minor = 0, patch = 0] = text.split('.').map((part) => (part === 'x' ? 0 : Number(part)));
  return [major, minor, patch];
}

function compare(a: Version, b: Version): number {
  const index = a.findIndex((part, at) => part !== b[at]);
  return index === -1 ? 0 : (a[index] ?? 0) - (b[index] ?? 0);
}
