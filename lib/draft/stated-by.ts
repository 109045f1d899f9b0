import { nearText, type TextFigure } from './figure-context.ts';

const SAYS =
  'says?|said|tells?|told|reports?|reported|estimates?|estimated|finds?|found|finding|calculates?|calculated|reckons?|reckoned|notes?|noted|announces?|announced|claims?|claimed|argues?|argued|warns?|warned|writes?|wrote|adds?|added|records?|recorded|puts?|concludes?|concluded|confirms?|confirmed|shows?|showed|suggests?|suggested|indicates?|indicated|reveals?|revealed|states?|stated|counts?|counted|listed|lists|cites?|observes?|observed|describes?|described|details?|detailed|stress(?:es|ed)|emphasi[sz]es?|emphasi[sz]ed|acknowledges?|acknowledged|maintains?|maintained|predicts?|predicted|forecasts?|expects?|calculates';
/** Verbs that are nouns too: "the report examined" says nothing of whom. */
const NOUNS =
  /^(?:reports?|estimates?|claims?|counts?|records?|notes?|states?|lists?|finds?|finding|shows?|forecasts?|details?|puts?)$/iu;
const BEFORE_NOUN =
  /(?:^|[\s(“"])(?:the|a|an|this|that|these|those|its|their|his|her|our|new|recent|latest|annual|same|first|last|official|own|other|another|of|in|by|for|with|to|and|\p{L}+['’]s?)\s$/iu;
const AUXILIARY =
  /(?:,?\s(?:has|have|had|also|likewise|recently|previously|later|then|once|\p{Ll}+ly|is|are|was|were))+$/u;
const NOT_SAID = /^(?:to|in which|of which)$/iu;
const NAME_CHARS = String.raw`[\p{L}\p{M}\p{N}’'&./-]`;
/** A noun phrase as it stands before a verb or behind "according to". */
const PHRASE = String.raw`(?:${NAME_CHARS}+(?:\s${NAME_CHARS}+){0,9}?)`;

const ACCORDING = new RegExp(
  String.raw`\b(?:according to|as reported by|reported by|in the words of|figures? (?:from|by|of)|published by|compiled by|released by|issued by)\s(?<who>${PHRASE})(?=[,.;:()“”"—–]|\s(?:published|released|which|that|who|said|says|show|shows|showed|issued|in (?:January|February|March|April|May|June|July|August|September|October|November|December|\d{4}|a)|on|and)\b|$)`,
  'giu',
);
const DATA = new RegExp(
  String.raw`\b(?:data|figures|statistics|numbers|surveys?|polls?|reports?|stud(?:y|ies)|research|analysis|records|estimates|paper|calculations)\s(?:\p{Ll}+\s){0,2}?(?:from|by|of)\s(?<who>${PHRASE})\s(?:${SAYS})\b`,
  'giu',
);
const INVERTED = new RegExp(
  String.raw`[”"’,]\s(?:said|says|wrote|writes|added|adds|argues|argued|explained|explains|noted|warned)\s(?<who>${PHRASE})(?=[,.;:()“”"—–]|\s(?:of|in|at|on|who|from|after|last|this)\b|$)`,
  'gu',
);
const CITING = new RegExp(String.raw`(?<who>${PHRASE}),\s(?<cited>citing\s${PHRASE}),\s(?:${SAYS})\b`, 'giu');
const PLAIN = new RegExp(String.raw`(?<![\p{L}-])(?:${SAYS})(?![\p{L}-])`, 'gu');

/** Who is asked answers, and states nothing: "61 percent said". */
const ASKED =
  /\d|\b(?:percent|respondents|those|adults|majority|minority|half|third|quarter|two-thirds|most|many|people|one in|women|men|parents|voters|median|share|they|who|which|that|it|this|what|and|but)\b/iu;
/** Numbers and verbs are of what is said: "the council said about 9 million were sold". */
const CLAUSE = /\d|\s(?:is|are|was|were|has|have|had|would|will|could)\s/u;
const AGENT =
  /\b(?:institutes?|ministr(?:y|ies)|ministers?|auditors?|governments?|councils?|agency|agencies|compan(?:y|ies)|researchers?|economists?|officials?|police|report|survey|poll|study|document|associations?|chamber|authors?|pollsters?|data|figures|statistics|office|bureau|commission|bank|centre|center|university|department|union|spokes(?:man|woman|person|people)|organi[sz]ation|director|professor|analysts?|experts?|operators?|authorit(?:y|ies)|mayor|president|he|she|group|charity|foundation|newspaper|scientists?|observatory|watchdog|fund|firm|network|federation|committee|board|court|think tank|index|review|census|registry|team|campaigners|doctors|lawyers|court|paper)\b/iu;
const PRONOUN = /^(?:he|she)$/iu;

const clean = (who: string) =>
  who
    .replace(/^(?:the|a|an|its|their)\s/iu, (article) => (/^the\s$/iu.test(article) ? 'the ' : article))
    .replace(/['’]s$/u, '')
    .replace(/[.,;:]+$/u, '')
    .trim();

type Found = { who: string; at: number };

const isFullName = (text: string) => /^\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)+$/u.test(text.trim());

/** The noun phrase that ends before a verb of saying. */
function subjectBefore(text: string, verbAt: number): string | undefined {
  const spaced = text.slice(Math.max(0, verbAt - 300), verbAt);
  const before = spaced.trimEnd().replace(AUXILIARY, '');
  if (/[“"][^”"]*$/u.test(before)) return undefined;
  const pair = /(?:^|[,.;:”"—–]\s*)(?<who>[^,.;:“”"—–()]+),\s(?<named>[^,.;:“”"]+),$/u.exec(before)?.groups;
  const apposed =
    pair && isFullName(pair.named ?? '') && !isFullName(pair.who ?? '') ? pair.named : pair?.who;
  const plain = /(?<who>[^,;:“”"—–()]+)$/u.exec(before)?.groups?.who;
  const who = (apposed ?? plain)
    ?.trim()
    .replace(/^(?:and|but|while|as|because|although|though|where|when|since|so|that)\s/iu, '');
  if (!who || who.split(/\s+/u).length > 9) return undefined;
  const isSpeaker =
    !ASKED.test(who) &&
    (AGENT.test(who) ||
      /\p{Lu}\p{L}+/u.test(who.replace(/^\p{Lu}\p{L}*\s/u, '')) ||
      /^\p{Lu}\p{L}+$/u.test(who));
  return isSpeaker && !NOT_SAID.test(who) ? who : undefined;
}

function listSpeakers(text: string): Found[] {
  const cited = [...text.matchAll(CITING)].map(({ index, groups }) => ({
    who: `${subjectOf(groups?.who ?? '')}, ${groups?.cited}`,
    at: index,
  }));
  if (cited.length > 0) return cited;
  const patterns = [ACCORDING, DATA, INVERTED].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ index, groups }) =>
      groups?.who && !ASKED.test(groups.who.split(/\s+/u)[0] ?? '') && !CLAUSE.test(groups.who)
        ? [{ who: groups.who, at: index }]
        : [],
    ),
  );
  const plain = [...text.matchAll(PLAIN)].flatMap(({ index, 0: verb }) => {
    const isAdjective = /(?:^|\s)an?\s$/u.test(text.slice(Math.max(0, index - 4), index));
    if (isAdjective || (NOUNS.test(verb) && BEFORE_NOUN.test(text.slice(Math.max(0, index - 30), index))))
      return [];
    const who = subjectBefore(text, index);
    return who ? [{ who, at: index }] : [];
  });
  return [...patterns, ...plain].map(({ who, at }) => ({ who: clean(who), at }));
}

const subjectOf = (who: string) => clean(who.replace(/^.*[,;:]\s/u, ''));

const headNoun = (who: string) => who.split(/\s+/u).at(-1)?.toLowerCase() ?? '';

/** "A survey published by the Halvorsen Institute" is theirs. */
const GENERIC = /^(?:an?|the|this|its|one)\s(?:\p{Ll}+\s){0,2}(?:survey|poll|report|study|analysis|paper)$/iu;
const MADE =
  /^(?:(?:an?|the|this|its|one|new)\s)?(?:\p{Ll}+\s){0,2}(?:data|figures|statistics|numbers|surveys?|polls?|reports?|stud(?:y|ies)|analysis|papers?|research|estimates)\s(?:\p{L}+\s){0,3}(?:by|from|of)\s(?:the\s)?\p{Lu}/iu;
const MADE_BY = new RegExp(
  String.raw`\b(?:data|figures|statistics|numbers|surveys?|polls?|reports?|stud(?:y|ies)|analysis|papers?|research|estimates)\s(?:\p{L}+\s){0,4}?(?:by|from|of)\s(?<who>(?:the\s)?\p{Lu}${NAME_CHARS}*(?:\s(?:of|for|on|and|the|\p{Lu}${NAME_CHARS}*))*)`,
  'u',
);

const nameMaker = (who: string, text: string): string => {
  const isMade = MADE.test(who);
  const maker = isMade
    ? MADE_BY.exec(who.charAt(0).toLowerCase() + who.slice(1))?.groups?.who
    : GENERIC.test(who)
      ? MADE_BY.exec(text)?.groups?.who
      : undefined;
  return maker ? clean(maker.replace(/\s(?:of|for|on|and|the)$/u, '')) : who;
};

/** "He" and "the institute" are whom the text named last. */
function resolve(who: string, known: readonly string[]): string | undefined {
  if (PRONOUN.test(who)) return known.findLast(isFullName);
  const isShort = /^(?:the|its|their)\s\p{Ll}+$/u.test(who);
  const full = known.findLast(
    (name) => name !== who && /\p{Lu}/u.test(name) && name.toLowerCase().includes(headNoun(who)),
  );
  return isShort && full ? full : who;
}

const inQuotes = (text: string, at: number) => text.lastIndexOf('“', at) > text.lastIndexOf('”', at - 1);

const SURVEYOR = new RegExp(
  String.raw`\b(?:surveys?|polls?|polling)\s(?:\p{Ll}+\s){0,3}?(?:from|by)\s(?<who>(?:the\s)?\p{Lu}${NAME_CHARS}*(?:\s(?:of|for|on|and|the|\p{Lu}${NAME_CHARS}*))*)`,
  'gu',
);
const ANSWERS =
  /\b(?:say|said|think|believe|view|views?d?|favou?r|support|agree|oppose|trust|respondents|adults|citizens|people|want|would)\b/iu;

/** What was answered in a survey is what those say who made it, where the same paragraph names them. */
const isAnswer = (figure: TextFigure) =>
  figure.reading.unitKind === 'percent' && ANSWERS.test(nearText(figure));

function surveyorBefore(text: string): string | undefined {
  const who = [...text.matchAll(SURVEYOR)].at(-1)?.groups?.who;
  return who && clean(who.replace(/\s(?:of|for|on|and|the)$/u, ''));
}

/** Whom the sentence of each figure says to state it, by the figure; absent where the article itself does. */
export function proposeSpeakers(figures: readonly TextFigure[]): Map<TextFigure, string> {
  const speakers = new Map<TextFigure, string>();
  const known: string[] = [];
  const ofBlock = new Map<number, string>();
  const seen = new Map<string, Found[]>();
  for (const figure of figures) {
    const { block, place, language, role } = figure;
    if (language.code !== 'en' || role === 'furniture') continue;
    readUpTo(block.sentences, block.number, place.sentence, { known, ofBlock, seen });
    const found = seen.get(`${block.number}.${place.sentence}`) ?? [];
    const at = figure.span.start - place.start;
    const nearest = [...found].sort((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at))[0];
    const asked = isAnswer(figure)
      ? surveyorBefore(block.text.slice(Math.max(0, figure.span.start - 2000), figure.span.start))
      : undefined;
    const quoted = inQuotes(block.text, figure.span.start) ? ofBlock.get(block.number) : undefined;
    const who = nearest?.who ?? quoted ?? asked;
    if (who) speakers.set(figure, who);
  }
  return speakers;
}

type Memory = { known: string[]; ofBlock: Map<number, string>; seen: Map<string, Found[]> };

/** Reads the speakers of a block's sentences as far as a reader has come, each sentence once. */
function readUpTo(
  sentences: readonly string[],
  block: number,
  until: number,
  { known, ofBlock, seen }: Memory,
): void {
  for (const [index, text] of sentences.slice(0, until).entries()) {
    const key = `${block}.${index + 1}`;
    if (seen.has(key)) continue;
    const found = listSpeakers(text).flatMap(({ who, at }) => {
      const resolved = resolve(nameMaker(who, text), known);
      return resolved ? [{ who: resolved, at }] : [];
    });
    seen.set(key, found);
    for (const { who } of found) {
      known.push(who);
      ofBlock.set(block, who);
    }
  }
}
