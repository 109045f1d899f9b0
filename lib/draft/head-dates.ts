import type { Language } from '../language/language.ts';
import { isRealDate } from '../model/dates.ts';
import { readFigures } from '../quantity/read-figures.ts';

const MONTHS = [...['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']];
const OTHER_MONTHS: Record<string, number> = { mär: 3, mai: 5, okt: 10, dez: 12 };

function monthOf(word: string): number | undefined {
  const short = word.toLowerCase().slice(0, 3);
  const at = MONTHS.indexOf(short);
  return at >= 0 ? at + 1 : OTHER_MONTHS[short];
}

const two = (value: number) => String(value).padStart(2, '0');
const real = (date: string) => (isRealDate(date) ? date : undefined);

/** Day and month in digits: which is which is known only where one of them is above twelve, or points part them. */
function fromDigits(text: string): string | undefined {
  const iso = /\b(\d{4})-(\d{2})-(\d{2})\b/u.exec(text);
  if (iso) return real(iso[0]);
  const parts = /\b(\d{1,2})([./-])(\d{1,2})\2(\d{4})\b/u.exec(text);
  if (!parts) return undefined;
  const [first, second, year] = [Number(parts[1]), Number(parts[3]), parts[4]];
  const isDayFirst = parts[2] === '.' || first > 12 || first === second;
  if (!isDayFirst && second <= 12) return year;
  const [day, month] = isDayFirst ? [first, second] : [second, first];
  return real(`${year}-${two(month)}-${two(day)}`) ?? year;
}

/** A printed date with its year, as ISO 8601 and as precise as it is; undefined where no year is printed. */
export function toIsoDate(printed: string): string | undefined {
  const digits = fromDigits(printed);
  if (digits) return digits;
  const year = /\b(1[5-9]\d\d|20\d\d)\b/u.exec(printed)?.[1];
  if (!year) return undefined;
  const month = [...printed.matchAll(/\p{L}{3,}/gu)].map(([word]) => monthOf(word)).find(Boolean);
  if (!month) return year;
  const day = /(?<!\d)(\d{1,2})(?!\d)/u.exec(printed.replace(year, ''))?.[1];
  return (day && real(`${year}-${two(month)}-${two(Number(day))}`)) || `${year}-${two(month)}`;
}

/** The first date with a year that a text prints, with its words. */
export function findDate(text: string, language: Language): { date: string; printed: string } | undefined {
  for (const { kind, phrase } of readFigures(text, language)) {
    const date = kind === 'date' ? toIsoDate(phrase) : undefined;
    if (date) return { date, printed: phrase };
  }
  return undefined;
}
