import { type Context, isGlued, wordAt } from './cursor.ts';

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const TIMES = /^[×x*·∙⋅]$/u;

const lower = (raised: string) =>
  raised
    .replaceAll('⁻', '-')
    .replaceAll('⁺', '')
    .replace(/[⁰¹²³⁴-⁹]/gu, (digit) => String(RAISED.indexOf(digit)));

/** The exponent behind a ten: 10⁶, 10^6. */
function readExponent(context: Context, at: number): { end: number; exponent: number } | undefined {
  const { tokens } = context;
  if (!isGlued(context, at)) return undefined;
  const token = tokens[at];
  if (token?.kind === 'raised') {
    const exponent = Number(lower(token.text));
    return Number.isInteger(exponent) ? { end: at + 1, exponent } : undefined;
  }
  if (token?.text !== '^') return undefined;
  const sign = /^[-−]$/u.test(tokens[at + 1]?.text ?? '') ? 1 : 0;
  const digits = tokens[at + 1 + sign];
  if (digits?.kind !== 'digits' || digits.lower.length > 3) return undefined;
  return { end: at + 2 + sign, exponent: Number(digits.lower) * (sign ? -1 : 1) };
}

/** 1e6: the letter and what is behind it touch the digits. */
function readMantissa(context: Context, at: number): { end: number; factor: number } | undefined {
  const { tokens } = context;
  if (wordAt(context, at) !== 'e' || !isGlued(context, at) || !isGlued(context, at + 1)) return undefined;
  const sign = /^[-+−]$/u.test(tokens[at + 1]?.text ?? '') ? 1 : 0;
  const digits = tokens[at + 1 + sign];
  if (digits?.kind !== 'digits' || digits.lower.length > 2 || !isGlued(context, at + 1 + sign))
    return undefined;
  const exponent = Number(digits.lower) * (sign && tokens[at + 1]?.text !== '+' ? -1 : 1);
  return { end: at + 2 + sign, factor: 10 ** exponent };
}

/** What powers of ten make of a number that ends before `at`: “3×10⁸”, “10^6”, “1.5e6”. Other raised digits are notes. */
export function readPower(
  context: Context,
  at: number,
  { whole, plain }: { whole: string; plain: boolean },
): { end: number; factor: number } | undefined {
  const { tokens } = context;
  if (whole === '10' && plain) {
    const own = readExponent(context, at);
    if (own) return { end: own.end, factor: 10 ** (own.exponent - 1) };
  }
  const sign = tokens[at];
  if (sign && TIMES.test(sign.lower) && tokens[at + 1]?.lower === '10') {
    const power = readExponent(context, at + 2);
    if (power) return { end: power.end, factor: 10 ** power.exponent };
  }
  return readMantissa(context, at);
}
