import type { Role } from '../model/vocabulary.ts';
import type { Span } from '../quantity/token.ts';
import type { TextFigure } from './figure-context.ts';
import type { Mention } from './find-names.ts';
import { linkMentions } from './link-mentions.ts';
import { isFlow, roleOf } from './propose-roles.ts';

/** An entity that a figure is proposed to be about, as the text names it, with its role where a verb makes it clear. */
export type ProposedEntity = { mention: Mention; role?: Role };

const QUANTITIES: ReadonlySet<TextFigure['kind']> = new Set(['quantity', 'vague', 'wording', 'word']);
/** Said of all that was counted, and of none that was named before. */
const OVERALL =
  /\b(?:across all|overall|in all|in total|altogether|worldwide|globally|on average|a median of|of all respondents|all \p{L}+ (?:surveyed|asked))\b/iu;
const OPENS_ANEW =
  /^["'“‘]?(?:According|Critics|Experts|Researchers|The (?:institute|survey|report|study|authors?|margin))\b/u;

type Sentence = { figures: TextFigure[]; mentions: Mention[]; text: string; start: number };

const shift = <S extends Span>(span: S, by: number): S => ({
  ...span,
  start: span.start - by,
  end: span.end - by,
});

function groupBySentence(
  figures: readonly TextFigure[],
  mentionsIn: (block: number) => readonly Mention[],
): Sentence[] {
  const groups = new Map<string, TextFigure[]>();
  for (const figure of figures) {
    const key = `${figure.block.number}.${figure.place.sentence}`;
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return [...groups.values()].map((group) => {
    const { block, place } = group[0] as TextFigure;
    const { start, text } = place;
    const inside = (span: Span) => span.start >= start && span.end <= start + text.length;
    return {
      figures: group,
      start,
      text,
      mentions: mentionsIn(block.number)
        .filter(inside)
        .map((one) => shift(one, start)),
    };
  });
}

function withoutDoubles(mentions: readonly Mention[]): Mention[] {
  const seen = new Set<string>();
  return mentions.filter(({ entity: { code } }) => !seen.has(code) && seen.add(code));
}

/** What leads back to whom the sentence before is about. */
const LEADS_BACK =
  /\b(?:its|their|her|his|they|it|there|the (?:country|government|island|islands|nation|kingdom|republic|same)|of (?:them|those|these))\b|^["'“‘]?(?:Only|Just|Another|Some|About|Around|Nearly|Almost|More than|A further|The (?:rest|share|figure|number|total)|That|This|By (?:contrast|comparison)|In \d{4})\b/iu;
const OF_COUNTRY = /\b(?:its|their|her|his|the) (?:country|government|island|nation|kingdom)\b/iu;

/** Who the sentence before is about: whom its first figure or its beginning names. */
function fromBefore(figure: TextFigure, mentions: readonly Mention[]): Mention[] {
  const { block, place } = figure;
  if (OVERALL.test(place.text) || OPENS_ANEW.test(place.text)) return [];
  const earlier = mentions.filter(({ end }) => end <= place.start);
  const last = earlier.at(-1);
  if (!last) return [];
  const sentence = block.sentences[place.sentence - 2] ?? '';
  const from = Math.max(0, block.text.lastIndexOf(sentence, place.start - 1));
  const near = earlier.filter(({ start }) => start >= from);
  const isOne = new Set(near.map(({ entity }) => entity.code)).size === 1;
  if (!isOne && !LEADS_BACK.test(place.text)) return [];
  return OF_COUNTRY.test(place.text) ? near.slice(-1) : near.slice(0, 1);
}

/** Of whom an opinion is: "view China unfavourably", "trust in the United States". */
const OF_OPINION =
  /\b(?:views?|viewed|sees?|saw|regards?|regarded|trust(?:s|ed)?|distrust(?:s|ed)?|likes?|dislikes?|admires?|(?:un)?favou?rable|opinions?|views?|attitudes?|confidence|impression|sympathy|hostility)\s(?:(?:in|of|to|toward|towards|about|view|opinion|the)\s){0,3}$/iu;

const isOfOpinion = (text: string, { start }: Mention) =>
  OF_OPINION.test(text.slice(Math.max(0, start - 40), start));

/** "Compensation came to 7 and 31 million, respectively": whom the sentence before names, in its order. */
function pairWithBefore(
  figures: readonly TextFigure[],
  text: string,
  mentions: readonly Mention[],
): Mention[] {
  const [first] = figures;
  if (!first || !/\brespectively\b/iu.test(text)) return [];
  const sentence = first.block.sentences[first.place.sentence - 2] ?? '';
  const from = first.block.text.lastIndexOf(sentence, first.place.start - 1);
  const named = withoutDoubles(
    mentions.filter(({ start, end }) => start >= from && end <= first.place.start),
  );
  return sentence !== '' && named.length === figures.length ? named : [];
}

/** What each figure is proposed to be about, by the figure. */
export function proposeEntities(
  figures: readonly TextFigure[],
  mentionsIn: (block: number) => readonly Mention[],
): Map<TextFigure, ProposedEntity[]> {
  const quantities = figures.filter(({ kind, role }) => QUANTITIES.has(kind) && role !== 'furniture');
  const proposed = new Map<TextFigure, ProposedEntity[]>();
  for (const { figures: group, mentions, text, start } of groupBySentence(quantities, mentionsIn)) {
    const spans = group.map(({ span }) => shift(span, start));
    const viewed = mentions.filter((mention) => isOfOpinion(text, mention));
    const others = mentions.filter((mention) => !viewed.includes(mention));
    const linked = linkMentions({ text, figures: spans, mentions: others });
    const paired =
      mentions.length === 0 && group[0] ? pairWithBefore(group, text, mentionsIn(group[0].block.number)) : [];
    for (const [at, figure] of group.entries()) {
      const pair = paired[at];
      if (pair) {
        proposed.set(figure, [{ mention: pair }]);
        continue;
      }
      const { own = [], inherited = [], subject = [], lead = '' } = linked[at] ?? {};
      const isOfFlow = isFlow(text) && (lead === '' || isFlow(lead));
      const seen =
        figure.reading.unitKind === 'percent' || figure.figure === undefined
          ? viewed.map((mention): ProposedEntity => ({ mention, role: 'subject' }))
          : [];
      const all = withoutDoubles([...(isOfFlow ? subject : []), ...inherited, ...own]);
      const found = all.map((mention) => ({
        mention,
        role: roleOf(text, mention, spans[at] ?? mention, own.includes(mention) ? lead : ''),
      }));
      const carried =
        (found.length > 0 || mentions.length > 0) && !OF_COUNTRY.test(text)
          ? []
          : fromBefore(figure, mentionsIn(figure.block.number)).map(
              (mention): ProposedEntity => ({ mention }),
            );
      const isNew = ({ mention }: ProposedEntity) =>
        !found.some((one) => one.mention.entity.code === mention.entity.code);
      proposed.set(figure, [...carried.filter(isNew), ...found, ...seen.filter(isNew)]);
    }
  }
  return proposed;
}
