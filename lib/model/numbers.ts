/** Whether two numbers are one but for what binary fractions add. */
export function isSameNumber(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.abs(b) * 1e-9;
}

/** A number worked out of others, without what binary fractions add: 0.30000000000000004 is 0.3. */
export function roundOff(value: number): number {
  return Number(value.toPrecision(15));
}
