/** What a figure is made of; a label for editors, not a parsed value. */
export type FigureKind = 'numeral' | 'number_word' | 'ordinal' | 'date' | 'year' | 'percentage' | 'money';

/** One way in which a figure can be printed; `counts` says that the noun it counts belongs to the phrase. */
export type FigurePattern = { kind: FigureKind; pattern: RegExp; counts: boolean };

const H = '[-\\u2010\\u2011]';
const TO = ' ?[-\\u2010-\\u2014] ?';

const UNITS = 'one|two|three|four|five|six|seven|eight|nine';
const TEENS = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const SCALES = 'hundred|thousand|million|billion|trillion';
const SHORT_SCALES = `${SCALES}|bn|mn|tn|m|k`;
const ATOM = `(?:zero|tens(?= of)|${TEENS}|${TENS}|${UNITS}|(?:${SCALES}|dozen)s?)(?!\\p{L})`;
const CARDINAL = `${ATOM}(?:(?: |${H})${ATOM}|(?<=hundred|thousand|million|billion) and ${ATOM})*`;
const NUMBER_WORD = `(?:half an? )?${CARDINAL}(?: and a half)?(?: (?:out of|in|of) ${CARDINAL})*`;
const FRACTION = `${CARDINAL}(?: |${H})(?:halves|(?:quarter|third|fifth|sixth|tenth)s?)`;
const TIMES = 'both|single|twice|thrice|half|halves|halved|halving|(?:doubl|tripl|quadrupl)(?:es?|ed|ing)';
const ORDINAL_ENDS =
  'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ieth|hundredth|thousandth|millionth|billionth';
const ORDINAL = `(?:(?:${TENS})${H})?(?:${ORDINAL_ENDS})|quarters?|(?:third|fifth|sixth|tenth)s|(?:first|second|third)ly`;

const PLAIN = '(?:\\p{Nd}{1,3}(?:,\\p{Nd}{3})+|\\p{Nd}+)(?:\\.\\p{Nd}+)?';
const RANGE = `${PLAIN}(?:(?:${TO}| to )${PLAIN})?`;
const YEAR = '(?:1[5-9]|20)\\p{Nd}{2}';
const SIGN = '(?:US ?|U\\.S\\. ?|AU|A|CA|C|NZ|HK|S|R|NT)?[$€£¥₹₩]';
const CODE = 'USD|EUR|GBP|CNY|RMB|JPY|CHF|AUD|CAD|INR|KRW';
const COIN = `(?:${CODE}|(?:US |U\\.S\\. )?dollars?|euros?|pounds?|yuan|yen|cents?|rupees?)`;
const PERCENT = `(?:%|(?: |${H})?per ?cent(?:age points?)?|(?: |${H})percentage points?)`;

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\b\\.?)';
const DAY = '(?:3[01]|[12]\\p{Nd}|0?[1-9])(?:st|nd|rd|th)?(?!\\p{N}|[.,]\\p{N})';
const DAYS = `${DAY}(?:(?:, ${DAY})*,?(?:${TO}| and | to | or )${DAY})?`;
const OF_YEAR = `(?:,? ${YEAR}(?![-/]\\p{Nd}))`;
const NUMERIC_DATE = '\\p{Nd}{4}-\\p{Nd}{2}-\\p{Nd}{2}|\\p{Nd}{1,2}([/.])\\p{Nd}{1,2}\\1\\p{Nd}{2,4}';

const TOKEN = '[\\p{L}\\p{N}]*\\p{N}[\\p{L}\\p{N}]*';
const HEAD = `(?:\\p{L}+${H}){0,3}`;
const TAIL = `(?:${H}\\p{L}+)*`;

function toPattern(kind: FigureKind, core: string, counts = false, flags = 'giu'): FigurePattern {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${core})(?![\\p{L}\\p{N}])`, flags);
  return { kind, pattern, counts };
}

/** In order of preference where two are equally long. The last takes every digit that no other has explained. */
export const FIGURE_PATTERNS: readonly FigurePattern[] = [
  toPattern('date', `${MONTH} ${DAYS}${OF_YEAR}?|${DAYS}(?: of)? ${MONTH}${OF_YEAR}?`, false, 'gu'),
  toPattern('date', `${MONTH}${OF_YEAR}|${NUMERIC_DATE}`, false, 'gu'),
  toPattern('money', `${SIGN} ?${RANGE}(?:(?: |${H})?(?:${SHORT_SCALES}))?(?: ${COIN})?`),
  toPattern('money', `(?:${CODE}) ?${RANGE}(?:(?: |${H})?(?:${SHORT_SCALES}))?`),
  toPattern('money', `${RANGE}(?:(?: |${H})?(?:${SHORT_SCALES}))?(?: ?[€£¥]| (?:of )?${COIN})`),
  toPattern('money', `${CARDINAL}(?: of ${CARDINAL})*(?: of)?(?: |${H})${COIN}`),
  toPattern('percentage', `(?:${RANGE}|${CARDINAL})${PERCENT}`),
  toPattern('year', `${YEAR}(?:s|(?:${TO}| to |/)(?:${YEAR}|\\p{Nd}{1,2}))?|mid${H}${YEAR}s?`),
  toPattern('number_word', FRACTION),
  toPattern('ordinal', `\\p{Nd}+(?:st|nd|rd|th)${TAIL}`, true),
  toPattern('ordinal', `${HEAD}(?:${ORDINAL})${TAIL}`, true),
  toPattern('number_word', NUMBER_WORD, true),
  toPattern('number_word', `${HEAD}(?:${CARDINAL}|${TIMES}|\\p{L}+fold)${TAIL}`),
  toPattern('number_word', 'decades?|centur(?:y|ies)'),
  toPattern('numeral', `${RANGE}(?:(?: |${H})?(?:${SCALES}|dozen))?(?: out of ${PLAIN})?`, true),
  toPattern('numeral', `${HEAD}${TOKEN}(?:[-\\u2010\\u2011.,:/]${TOKEN})*${TAIL}`),
];
