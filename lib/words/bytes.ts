const UNITS = [
  { size: 1e9, word: 'GB' },
  { size: 1e6, word: 'MB' },
  { size: 1e3, word: 'kB' },
];

/** How many bytes, in two digits and the unit that fits: `999 bytes`, `1.2 MB`. */
export function formatBytes(bytes: number): string {
  const rounded = Number(bytes.toPrecision(2));
  const unit = UNITS.find(({ size }) => rounded >= size);
  if (unit === undefined) return `${Math.round(bytes)} bytes`;
  return `${Number((rounded / unit.size).toPrecision(2))} ${unit.word}`;
}
