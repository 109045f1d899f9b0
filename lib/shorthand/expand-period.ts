import { asText } from './plain-data.ts';

const DATE = String.raw`\d{4}(?:-\d{2}(?:-\d{2})?)?`;
const ONE = new RegExp(`^(${DATE})$`);
const SPAN = new RegExp(`^(?:from )?(${DATE})\\s*(?:/|–|to)\\s*(${DATE})$`);
const OPEN = new RegExp(`^(from|to) (${DATE})$`);

/**
 * A period in full: "2022" is printed and lasts as long; "2018 to 2022", "from 2018" and "to 2020-03-31" are printed too;
 * other words are what we suppose.
 */
export function expandPeriod(written: unknown): unknown {
  const text = asText(written);
  if (text === undefined) return written;
  const [, one] = ONE.exec(text) ?? [];
  if (one !== undefined) return { start: one, end: one, basis: 'printed' };
  const [, start, end] = SPAN.exec(text) ?? [];
  if (start !== undefined) return { start, end, basis: 'printed' };
  const [, side, date] = OPEN.exec(text) ?? [];
  if (side !== undefined) return { [side === 'from' ? 'start' : 'end']: date, basis: 'printed' };
  return { basis: 'inferred', note: text };
}
