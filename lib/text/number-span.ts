/** A stretch of a text, in UTF-16 units: `start` inclusive, `end` exclusive. */
export type Span = { start: number; end: number };

const DIGITS = '\\p{Nd}+';
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)\\p{Ll}*\\.? ';
const HUNDREDS = '\\p{Nd}{3}(?!\\p{Nd})';
const POINT = '[.,\\u00B7\\u2219\\u22C5\\u02D9\\u066B\\u066C\\uFF0C\\uFF0E/\\u2044:]';
const APOSTROPHE = "['\\u2019\\u02BC]";
const GROUP_SPACE = '[ \\u00A0\\u2004-\\u200A\\u202F]';
const VULGAR = '[\\u00BC-\\u00BE\\u2150-\\u215E\\u2189]';

/** Words whose number is a label, which does not run into the number after it. */
const LABEL =
  '(?<!\\p{L})(?:tables?|fig(?:ures?|s?\\.)|chapters?|articles?|sections?|pages?|pp?\\.|parts?|paragraphs?|annex|appendix|item|box|chart|note|clause|rule|phase|stage|wave|round|volume|vol\\.|day|week|level|grade|covid) ';

/** 1 234, but no day or label with the number after it, as in “April 12 120 ships” and “Table 3 120 ships”. */
const SPACED = `(?=\\p{Nd}{1,3}${GROUP_SPACE})(?<!(?:\\p{N}|${MONTH}|${LABEL}))\\p{Nd}{1,3}(?:${GROUP_SPACE}${HUNDREDS})+(?:${POINT}${DIGITS})*`;
const MIXED = `(?<!\\p{N})\\p{Nd}{1,3}(?:${GROUP_SPACE}?${VULGAR}|${GROUP_SPACE}\\p{Nd}{1,2}[/\\u2044]\\p{Nd}{1,2})`;
const JOINED = `${DIGITS}(?:${POINT}${DIGITS}|${APOSTROPHE}${HUNDREDS})*`;
const POWER = `(?: ?[\\u00D7x*\\u00B7] ?10(?=[\\u207A-\\u207E\\u2070\\u00B9\\u00B2\\u00B3\\u2074-\\u2079^]))?[\\^\\u207A\\u207B]?`;

const SIGN =
  '(?<![\\p{L}\\p{N}%)\\]])(?:[-+\\u00B1\\u2212\\u2010\\u2011\\u2013~\\u2248<>\\u2264\\u2265]|\\u2212 )';
const CURRENCY = '(?:(?<![\\p{L}\\p{N}])\\p{L}{1,3})?\\p{Sc}?';
const LEADING_POINT = '(?<![\\p{L}\\p{N}.,)])[.,\\u00B7]';

const UNITS = 'one|two|three|four|five|six|seven|eight|nine';
const TEENS = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const ORDINALS = 'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth';
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const LARGE = '(?:million|billion|trillion|dozen|lakh|crore|bn|mn|tn|trn)(?!\\p{L})';
const SCALE = `(?:(?:hundred|thousand)(?!\\p{L})|${LARGE})`;
const SMALL = `(?:(?:${TENS})(?:[ \\u2010\\u2011-](?:${UNITS}|${ORDINALS}))?|${TEENS}|${UNITS}|zero)(?!\\p{L})`;

/** What may follow a hundred, a thousand and a million; “one hundred and two hundred” are two numbers. */
const AFTER_HUNDRED = `(?: and)? ${SMALL}(?![ -]hundred)`;
const HUNDREDS_IN_WORDS = `${SMALL}[ -]hundred(?!\\p{L})(?:${AFTER_HUNDRED})?`;
const AFTER_THOUSAND = `(?: and)? (?:${HUNDREDS_IN_WORDS}|${SMALL})(?![ -]${SCALE})`;
const AFTER_LARGE = `(?: and)? (?:(?:${HUNDREDS_IN_WORDS}|${SMALL})[ -]thousand(?!\\p{L})(?:${AFTER_THOUSAND})?|${HUNDREDS_IN_WORDS})(?![ -]${SCALE})`;
const SCALES = `(?:[ -](?:hundred(?!\\p{L})(?:${AFTER_HUNDRED})?|thousand(?!\\p{L})(?:${AFTER_THOUSAND})?|${LARGE}(?:${AFTER_LARGE})?))*`;

const PARTS = 'hal(?:f|ves)|quarters?|thirds?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?';
const PART_OF = `(?:(?:(?:${UNITS})[ -])?(?:half|quarter)[ -](?:an? )?|(?:(?:${UNITS})[ -])?(?:${PARTS}) of an? )(?=${SCALE})`;
const WORDS = `(?<!\\p{L})(?:(?:${PART_OF})?(?:hundred(?!\\p{L})(?:${AFTER_HUNDRED})?|thousand(?!\\p{L})(?:${AFTER_THOUSAND})?|${LARGE}(?:${AFTER_LARGE})?)|${SMALL}|nought(?= point ))`;

const NUMERAL = `(?:${SIGN})?${CURRENCY}(?:${SIGN})?(?:${LEADING_POINT})?(?:${MIXED}|${SPACED}|${JOINED})${POWER}[\\p{L}\\p{N}]*\\p{Sc}?`;
const FRACTION = `[ -]and[ -](?:an?|one|two|three|four)[ -](?:${PARTS})(?!\\p{L})`;
const POINT_IN_WORDS = ` point (?:${DIGITS}|${SMALL}(?: (?:${UNITS}|zero)(?!\\p{L}))*)`;
const SCALED = `(?:${POINT_IN_WORDS}|${FRACTION})?${SCALES}`;

const CODE = '(?:USD|EUR|GBP|CNY|RMB|JPY|CHF|AUD|CAD|NZD|HKD|SGD|INR|KRW|RUB|BRL|ZAR|TRY|SEK|NOK|DKK|PLN) ';

/** A number as printed, from its sign or currency sign to its scale; signs in words belong to it. */
const NUMBER = new RegExp(
  `(?:(?:(?<!\\p{L})(?:minus|negative) |${SIGN})${CODE}|(?<!\\p{L})(?:minus|negative) )?(?:${NUMERAL}|${WORDS})${SCALED}`,
  'giu',
);

/** Where the numbers of a text stand, each whole: “−0.5”, “US$1.2trn”, “1 234”, “10⁶”, “minus twenty-five million”. */
export function listNumberSpans(text: string): Span[] {
  return [...text.matchAll(NUMBER)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}

/** The span, wide enough that it begins and ends within none of these numbers. */
export function widenToNumbers({ start, end }: Span, numbers: readonly Span[]): Span {
  const isWithin = (at: number) => (number: Span) => number.start < at && at < number.end;
  return {
    start: numbers.find(isWithin(start))?.start ?? start,
    end: numbers.find(isWithin(end))?.end ?? end,
  };
}
