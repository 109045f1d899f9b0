/** Number formats that workbooks name by number alone (ECMA-376, part 1, 18.8.30). */
const BUILT_IN: Record<number, string> = {
  ...{ 0: 'General', 1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 9: '0%', 10: '0.00%', 11: '0.00E+00' },
  ...{
    12: '# ?/?',
    13: '# ??/??',
    14: 'yyyy-mm-dd',
    15: 'd-mmm-yy',
    16: 'd-mmm',
    17: 'mmm-yy',
    18: 'h:mm',
    19: 'h:mm:ss',
  },
  ...{
    20: 'h:mm',
    21: 'h:mm:ss',
    22: 'yyyy-mm-dd h:mm',
    37: '#,##0',
    38: '#,##0',
    39: '#,##0.00',
    40: '#,##0.00',
  },
  ...{ 45: 'mm:ss', 46: 'h:mm:ss', 47: 'mm:ss', 48: '##0.0E+0', 49: '@' },
};

/** The code of a format that a workbook names by number, `own` being those that it brings. */
export function formatCode(id: number, own: ReadonlyMap<number, string>): string {
  return own.get(id) ?? BUILT_IN[id] ?? 'General';
}

/** A number as a sheet shows it; `isExact` where what is shown is all of it. */
export type Shown = { text: string; isExact: boolean };

const LITERALS = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/gu;

/** Shows a number by the code of its format: dates as ISO 8601, numbers with a point for decimals and commas between groups. */
export function showNumber(value: number, code: string, isFrom1904: boolean): Shown {
  const section = chooseSection(value, code);
  const bare = section.replace(LITERALS, '');
  if (/[ymd]/iu.test(bare) && !/[0#?]/u.test(bare))
    return { text: toDate(value, bare, isFrom1904), isExact: true };
  if (/^\s*general\s*$/iu.test(bare) || /[e/hs@]/iu.test(bare) || !/[0#?]/u.test(bare))
    return { text: plain(value), isExact: true };
  return showDigits(value, section, bare);
}

function chooseSection(value: number, code: string): string {
  const sections = code.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/u);
  if (value < 0 && sections[1]) return sections[1];
  return (value === 0 && sections[2]) || sections[0] || 'General';
}

function showDigits(value: number, section: string, bare: string): Shown {
  const isPercent = bare.includes('%');
  const thousands = /,+(?=[^0#?]*$)/u.exec(bare.replace(/%/gu, ''))?.[0].length ?? 0;
  const factor = (isPercent ? 100 : 1) / 1000 ** thousands;
  const places = /\.([0#?]+)/u.exec(bare)?.[1] ?? '';
  const least = places.replace(/[^0]/gu, '').length;
  const scaled = value * factor;
  const rounded = Number(`${Math.round(Number(`${Math.abs(scaled)}e${places.length}`))}e-${places.length}`);
  const whole = Number.isFinite(rounded) ? rounded : Math.abs(scaled);
  const [units = '0', decimals = ''] = plain(whole).split('.');
  const isGrouped = /[#0?],[#0?]/u.test(bare);
  const grouped = isGrouped ? units.replace(/\B(?=(?:\d{3})+$)/gu, ',') : units;
  const shown = `${grouped}${decimals.length > 0 || least > 0 ? `.${decimals.padEnd(least, '0')}` : ''}`;
  const sign = value < 0 && whole !== 0 ? '-' : '';
  const isExact = Math.abs(whole - Math.abs(scaled)) <= Math.abs(scaled) * 1e-12;
  return {
    text: `${before(section)}${sign}${shown}${isPercent ? '%' : ''}${behind(section)}`.trim(),
    isExact,
  };
}

const wordsOf = (part: string) =>
  [
    ...part.matchAll(
      /"(?<quoted>[^"]*)"|\\(?<escaped>.)|\[\$(?<currency>[^\]-]*)[^\]]*\]|(?<plain>[$€£¥ ])/gu,
    ),
  ]
    .map(({ groups = {} }) => groups.quoted ?? groups.escaped ?? groups.currency ?? groups.plain ?? '')
    .join('');
const firstDigit = (section: string) =>
  section.replace(LITERALS, (literal) => ' '.repeat(literal.length)).search(/[0#?]/u);
const before = (section: string) => wordsOf(section.slice(0, firstDigit(section)));
const behind = (section: string) => {
  const masked = section.replace(LITERALS, (literal) => ' '.repeat(literal.length));
  return wordsOf(
    section.slice(Math.max(masked.lastIndexOf('0'), masked.lastIndexOf('#'), masked.lastIndexOf('?')) + 1),
  );
};

/** All digits of a number, as far as a sheet keeps them. */
function plain(value: number): string {
  const kept = Number(value.toPrecision(15));
  return Math.abs(kept) < 1e21 && (Math.abs(kept) >= 1e-6 || kept === 0)
    ? String(kept)
    : kept.toFixed(20).replace(/\.?0+$/u, '');
}

const DAY = 86_400_000;

/** A day number as ISO 8601, as precise as its format shows it. */
function toDate(value: number, code: string, isFrom1904: boolean): string {
  const start = isFrom1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, value < 60 ? 31 : 30);
  const date = new Date(start + Math.floor(value) * DAY);
  if (Number.isNaN(date.getTime())) return plain(value);
  const day = date.toISOString().slice(0, 10);
  if (!/y/iu.test(code)) return day;
  if (/d/iu.test(code)) return day;
  return /m/iu.test(code) ? day.slice(0, 7) : day.slice(0, 4);
}
