import type { FigurePlace } from './told-shares.ts';

/** What stands behind these is a number of a place or a part of a name. */
const LABEL =
  /\b(?:Act|Agenda|Airbus|Amendment|Annex|Apollo|Appendix|Area|Article|Boeing|CAC|CSI|Category|Chapter|Channel|Class|Day|Convention|DAX|DIN|Decree|Directive|Division|Expo|FTSE|Fig|Figure|Flight|Forbes|Formula|Fortune|Global|Goal|Grade|Group|Highway|Horizon|IEC|ISO|Law|Level|Line|Mark|Model|Nasdaq|Nikkei|Nos?|Part|Phase|Pier|Platform|Protocol|RFC|Radio|Regulation|Resolution|Room|Round|Route|S&P|SDG|Section|Stage|Stoxx|Table|Target|Terminal|Tier|Title|Top|Type|Version|Vision|Volume|Wave|Week|blocks?|chapter|footnote|grade|item|level|notes?|pages?|paragraphs?|phase|pp?|question|round|sections?|sentences?|stage|step|table|tier|type|wave)\.? $/u;
const CODES = /^(?:9\/11|7\/7|24\/7)$/;
const CLOCK = /^(?:(?:[01]?\d|2[0-3]):[0-5]\d(?: ?[ap]m)?|\d{1,2}(?:[.:]\d\d)?[ap]m)$/i;
const CLOCK_BEHIND = /^(?: ?[ap]\.?m\.?(?!\p{L})| o['’]clock)/iu;
const STARTS = /(?:^|[.!?:;·•]["”’)]?\s+|["“‘(–—]\s?)$/u;
/** "Three Gorges" is a name, "three Norwegian ferries" are not. */
const NAME_BEHIND = /^ (?!\p{L}+(?:ese|ish|an|i|ch|ic)(?!\p{L}))\p{Lu}\p{Ll}+/u;
const UNITS = 'second|minute|hour|day|week|fortnight|month|quarter|year|decade|centur';
const SPAN = new RegExp(
  `^[ \\u2010\\u2011-](?:(?:consecutive|full|long|straight|school|working) )?(${UNITS})(?:y|ies|s)?(?!\\p{Ll})`,
  'iu',
);
const SPAN_WITHIN = new RegExp(
  `[ \\u2010\\u2011-](${UNITS})(?:y|ies|s)?(?:$|[-\\u2010\\u2011](?:long|old)s?$)`,
  'iu',
);

/** Whether a figure is part of a name: "Article 17", "ISO 9001", "5G", "9/11", "17+1", "Group of Seven", "Three Gorges". */
export function isNamed({ before, printed, behind }: FigurePlace): boolean {
  if (LABEL.test(before) || CODES.test(printed)) return true;
  if (/^\+\d/.test(behind) || /\d\+$/.test(before)) return true;
  if (/\p{L}[-\u2010\u2011]\p{Nd}+$/u.test(printed)) return true;
  if (/\p{Nd}\p{L}{1,2}$/u.test(printed)) return !/(?:bn|mn|tn|[kmbt])$/iu.test(printed);
  return /^\p{Lu}\p{Ll}/u.test(printed) && (!STARTS.test(before) || NAME_BEHIND.test(behind));
}

/** Whether a figure is a time of the clock: 7:30, 7pm, 7 o’clock. */
export const isTimeOfDay = ({ printed, behind }: FigurePlace): boolean =>
  CLOCK.test(printed) || (/^[\p{L}\d.:]+$/u.test(printed) && CLOCK_BEHIND.test(behind));

/** The unit of time that a figure counts, as "year" of "four years" and "five-year". */
export function spanOf({ printed, behind }: FigurePlace): string | undefined {
  return (SPAN.exec(behind) ?? SPAN_WITHIN.exec(printed))?.[1]?.toLowerCase();
}

const SPANS = new RegExp(
  `(?:\\p{N}|\\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\p{L}+teen|\\p{L}+ty|hundred|thousand))[ \\u2010\\u2011-](${UNITS})|^(${UNITS})`,
  'giu',
);

/** The units of time of which a text gives a number, or which a unit is. */
export function listSpans(text: string): string[] {
  return [...text.matchAll(SPANS)].map((match) => (match[1] ?? match[2] ?? '').toLowerCase());
}
