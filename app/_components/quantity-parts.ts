import { type ClaimRow, statedNumbers } from '../../lib/model/claim-row.ts';
import { UNHEDGED } from '../../lib/model/qualifiers.ts';
import { formatDigits, formatNumber } from '../../lib/words/format.ts';
import { formatInterval, remarksOf, unitWords } from '../../lib/words/format-quantity.ts';
import { hedgeBeside } from '../../lib/words/hedge-words.ts';

/**
 * A figure in cells, so that digits stand under digits: `more than | 50 | countries`, `as stated | 2 | billion USD`,
 * `about | 32 to 41 | percent of adults`; `note` is the rest that it needs to be read, such as a printed interval, or empty.
 */
type QuantityParts = { hedge: string; digits: string; unit: string; note: string };

/** The parts of a row's figure; `null` where it carries no number. */
export function toQuantityParts(row: ClaimRow): QuantityParts | null {
  const numbers = statedNumbers(row);
  if (numbers.length === 0) return null;
  const { digits, scale } = toDigits(numbers, row.measure === 'change');
  return {
    hedge: hedgeBeside({ qualifier: row.qualifier ?? UNHEDGED, asPrinted: row.asPrinted, values: numbers }),
    digits,
    unit: [scale, unitWords(row)].filter((part) => part).join(' '),
    note: [...remarksOf(row), formatInterval(row)].filter((part) => part !== null).join('; '),
  };
}

/** Both ends of a range share a scale, `5 to 10 | billion`, or stand in full. */
function toDigits(numbers: readonly number[], isSigned: boolean): { digits: string; scale: string } {
  const signed = (number: number, text: string) => (isSigned && number > 0 ? `+${text}` : text);
  const parts = numbers.map((number) => formatNumber(number).split(' '));
  const scales = new Set(parts.map(([, scale = '']) => scale));
  const [scale = ''] = scales.size === 1 ? scales : [];
  const digits = numbers.map((number, index) =>
    signed(number, scales.size === 1 ? (parts[index]?.[0] ?? '') : formatDigits(number)),
  );
  return { digits: digits.join(' to '), scale };
}
