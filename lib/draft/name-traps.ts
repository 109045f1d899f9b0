import { PEOPLES } from '../model/country-names.ts';
import type { Span } from '../quantity/token.ts';

/** Names that are people's too: one that stands beside another capitalised word is a person's. */
const PERSONAL = new Set(
  'Jordan Chad Georgia Israel Ireland England Holland France Kenya India Cuba Jersey Wales Finn Dane Pole Turk Brit Scots Ivorian'.split(
    ' ',
  ),
);

/** Before a person's name. */
const TITLE =
  /(?:\b(?:Mr|Mrs|Ms|Mx|Dr|Prof|Sir|Dame|Lord|Lady|Gov|Sen|Rep|Gen|Capt|Col|Professor|Judge)\.?)\s$/u;
const CAPITAL_BEFORE = /(?:^|[\s("“‘])(\p{Lu}[\p{Ll}’'-]+)\s$/u;
const CAPITAL_BEHIND = /^\s(\p{Lu}\p{Ll}+)/u;
/** Capitalised where a sentence begins, and in no name. */
const OPENERS = new Set(
  'In And But While When As For From To With Of On At By The A An If Since Until After Before Across Among Only Even Both Like Unlike Outside Within Northern Southern Eastern Western Central North South East West Greater Mainland Modern President Minister Chancellor King Queen Neighbouring Neighboring Nearby That Where Today Now Then Yet So Or Is Was Has Have'.split(
    ' ',
  ),
);

/** What makes another name of a country's: waters, streets, papers, carriers. */
const NAMED_AFTER =
  /^\s(?:Oceans?|Sea|Channel|Gulf|Straits?|Peninsula|Canal|Street|St\b|Avenue|Road|Square|Station|Hotel|Park|Times|Post|Herald|Gazette|Daily|Today|Airways|Airlines|Air\b|Mail|Telegraph|Tribune|Open\b)/u;
const NAMED_BEFORE =
  /(?:\b(?:Air|Bank of|Gulf of|Bay of|Sea of|Straits? of|Times of|University of|New|Radio|Native|African|Asian|Via|Miss|Little))\s(?:the\s)?$/u;
/** "American" in "African Americans", and the region before it. */
const BEFORE_AMERICAN = /^[\s-]Americans?\b/u;

/** Of dollars that several countries have: "US $5 billion". */
const DOLLARS = /^(?:US|U\.S\.|Canadian|Australian|Taiwan|Hong Kong|Singapore|New Zealand)$/u;
const MONEY_BEHIND =
  /^(?:\s(?:dollars?|pounds?|francs?|yen|yuan|won|rupees?|roubles?|rubles?|liras?|pesos?|kron(?:er|or|a|e)|crowns?|reais|real|riyals?|dinars?|dirhams?|shillings?)\b)/u;
const LANGUAGE_BEFORE = /\b(?:in|speaks?|spoken|spoke|speaking|into|written in|learn(?:ing|ed|s)?)\s$/u;
const LANGUAGE_END = /^(?:[.,;:)]|\s(?:and|or|but|on|as|at|language|speakers?)\b|-language|-speaking|$)/u;
const BIRD =
  /\b(?:roast|roasted|stuffing|poultry|breast|carve|Thanksgiving|gobbler|sandwich|farmers? raise)\b/u;
const OF_GEORGIA = /\b(?:Tbilisi|Batumi|Georgians|Abkhazia|South Ossetia|Caucasus|Armenia|Azerbaijan)\b/u;
const OF_THE_STATE =
  /\b(?:Atlanta|Savannah|Augusta|Macon|Florida|Alabama|Carolina|Tennessee|Mississippi|Georgia Tech)\b/u;

/** What is known of the whole text, for names that one sentence does not tell apart. */
export type NameContext = { text: string };

function isPerson(block: string, name: string, { start, end }: Span, { text }: NameContext): boolean {
  const [before, behind] = [block.slice(Math.max(0, start - 40), start), block.slice(end, end + 40)];
  if (TITLE.test(before)) return true;
  if (!PERSONAL.has(name)) return false;
  const first = CAPITAL_BEFORE.exec(before)?.[1];
  if (first && !OPENERS.has(first)) return true;
  const next = CAPITAL_BEHIND.exec(behind)?.[1];
  if (next && !/[.?!]/u.test(behind.slice(0, 1))) return true;
  const isKnownPerson = new RegExp(`\\p{Lu}\\p{Ll}+ ${name}(?![\\p{L}])`, 'u').exec(text)?.[0].split(' ')[0];
  const isPlaced = /\b(?:in|to|from|of|across|and|with)\s$/u.test(before);
  return isKnownPerson !== undefined && !OPENERS.has(isKnownPerson) && !isPlaced;
}

function isElsewhere(block: string, name: string, { text }: NameContext): boolean {
  if (name === 'Turkey') return BIRD.test(block);
  if (!/^Georgia(?:ns?)?$/u.test(name)) return false;
  return OF_THE_STATE.test(text) || !OF_GEORGIA.test(text);
}

/** What a country's own parts are called: "the Kenyan Treasury" is Kenya's. */
const OF_STATE =
  /^(?:President|Prime|Minister|Ministry|Ministries|Foreign|Finance|Health|King|Queen|Prince|Chancellor|Treasury|Government|Department|Army|Navy|Parliament|Congress|Senate|Embassy|Supreme|Central|Census|National|Customs|Defence|Defense|State|Secretary|Ambassador|Vice|Deputy|Premier|Cabinet|Interior|Agriculture|Energy|Trade|Education)$/u;
const isTitleCase = (text: string) => {
  const words = text.match(/\p{L}{4,}/gu) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return !/[.!?]$/u.test(text) && words.length > 2 && capitals > words.length * 0.6;
};

/** "European Ferry Council", "Kenya Ports Authority": a name that goes on is a body's. */
function isInBodysName(block: string, { end }: Span): boolean {
  const next = /^\s(\p{Lu}\p{Ll}+)(?=\s\p{Lu}\p{Ll}+|[\s,.;)’']|$)/u.exec(block.slice(end, end + 60))?.[1];
  return next !== undefined && !OF_STATE.test(next) && !OPENERS.has(next) && !isTitleCase(block);
}

/** Whether a name of a country stands for something else: a person, a sea, a newspaper, a language, a currency, a bird. */
export function isOtherThanPlace(block: string, name: string, span: Span, context: NameContext): boolean {
  const [before, behind] = [
    block.slice(Math.max(0, span.start - 30), span.start),
    block.slice(span.end, span.end + 30),
  ];
  if (NAMED_AFTER.test(behind) || NAMED_BEFORE.test(before) || BEFORE_AMERICAN.test(behind)) return true;
  if (MONEY_BEHIND.test(behind) || (DOLLARS.test(name) && /^\s?\$/u.test(behind))) return true;
  if (isInBodysName(block, span)) return true;
  if (PEOPLES.has(name) && LANGUAGE_END.test(behind) && LANGUAGE_BEFORE.test(before)) return true;
  return isPerson(block, name, span, context) || isElsewhere(block, name, context);
}
