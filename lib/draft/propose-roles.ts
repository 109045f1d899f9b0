import type { Role } from '../model/vocabulary.ts';
import type { Span } from '../quantity/token.ts';

type Sides = { verb: RegExp; from: Role; to: Role };

const verb = (words: string) => new RegExp(`\\b(?:${words})\\b`, 'giu');

/** Verbs whose subject gives, and whose object or "to" names who gets. */
const GIVING: readonly Sides[] = [
  { verb: verb('lent|lends?|lending|loaned|loans'), from: 'lender', to: 'borrower' },
  { verb: verb('sold|sells?|selling'), from: 'seller', to: 'buyer' },
  { verb: verb('export(?:s|ed|ing)?'), from: 'exporter', to: 'recipient' },
  {
    verb: verb(
      'gave|gives?|given|giving|donat(?:es?|ed|ing)|sen(?:t|ds?|ding)|provid(?:es?|ed|ing)|suppl(?:y|ies|ied|ying)|ship(?:s|ped|ping)?|pledg(?:es?|ed|ing)|promis(?:es?|ed|ing)|grant(?:s|ed|ing)|paid|pays?|transferr(?:ed|ing)|award(?:s|ed|ing)?|contribut(?:es?|ed|ing)|deliver(?:s|ed|ing)?|dispatched|committed|allocated|offer(?:s|ed|ing)?',
    ),
    from: 'provider',
    to: 'recipient',
  },
];
/** Verbs whose subject gets, and whose "from" names who gives. */
const GETTING: readonly Sides[] = [
  { verb: verb('borrow(?:s|ed|ing)?|owes?|owed'), from: 'borrower', to: 'lender' },
  {
    verb: verb('bought|buys?|buying|import(?:s|ed|ing)?|purchas(?:es?|ed|ing)'),
    from: 'buyer',
    to: 'seller',
  },
  { verb: verb('receiv(?:es?|ed|ing)|got|gets'), from: 'recipient', to: 'provider' },
];
const ALL = [...GIVING, ...GETTING];
const ANSWERS =
  /\b(?:respondents?|survey(?:ed)?|polled|poll|asked|interviewed|say|said they|think|believe|view(?:ed|s)?|favou?r(?:ed)?|support(?:ed)?|agree[ds]?|oppose[ds]?|disagreed?|trust(?:ed)?|approv(?:e|ed)|prefer(?:red)?|want(?:ed)?|adults|citizens|opinion|would (?:pay|accept|vote|like))\b/iu;

/** The verb of giving or getting that is nearest to a figure in its sentence. */
function findFlow(text: string, figure: Span): { sides: Sides; at: Span } | undefined {
  const found = ALL.flatMap((sides) =>
    [...text.matchAll(sides.verb)].map(({ index, 0: word }) => ({
      sides,
      at: { start: index, end: index + word.length },
    })),
  );
  const distance = ({ at }: { at: Span }) =>
    at.end <= figure.start ? figure.start - at.end : (at.start - figure.end) * 3;
  return found.sort((a, b) => distance(a) - distance(b))[0];
}

/** Whether a sentence tells of something that goes from one to another. */
export function isFlow(text: string): boolean {
  return ALL.some(({ verb: words }) => text.search(words) >= 0);
}

/** The role of who is mentioned (`lead`: what stands between the figure before and them), where a verb or the word for who answers makes it clear. */
export function roleOf(text: string, mention: Span, figure: Span, lead = ''): Role | undefined {
  const flow = findFlow(text, figure);
  if (!flow) return ANSWERS.test(text) ? 'respondent' : undefined;
  const { sides, at } = flow;
  const before = text.slice(Math.max(0, mention.start - 24), mention.start);
  if (mention.end <= at.start) return /\b(?:to|for) (?:the )?$/u.test(before) ? sides.to : sides.from;
  if (/\b(?:to|for|from|by) (?:the )?$/u.test(before))
    return /\bby (?:the )?$/u.test(before) ? sides.from : sides.to;
  const isNewSubject = lead !== '' && !isFlow(lead);
  if (mention.start > at.end && mention.end <= figure.start) return isNewSubject ? sides.from : sides.to;
  return undefined;
}
