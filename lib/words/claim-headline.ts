import type { ClaimRow, Participant } from '../model/claim-row.ts';
import type { Role, Stage } from '../model/vocabulary.ts';
import { withDefiniteArticle } from './definite-article.ts';
import { participantWord } from './entities-by-role.ts';
import { formatList } from './format.ts';
import { formatWhole } from './format-quantity.ts';
import { publisherWords } from './publisher.ts';
import { articleItself } from './reference-words.ts';
import { relationWords } from './relation-words.ts';

/** A claim's headline in parts: the quantity with hedge, unit and printed interval, what it is a quantity of and whose, and who says so. */
type ClaimHeadline = { quantity: string; what: string; who: string };

/** The headline of a claim; `rowsBy` is the role whose entities it is told by. A relation's quantity is who to whom. */
export function toClaimHeadline(row: ClaimRow, rowsBy: Role): ClaimHeadline {
  const who = speakerWords(row);
  if (row.kind === 'relation') return { quantity: capitalise(relationWords(row)), what: row.metricName, who };
  const whose = row.kind === 'soft' ? '' : whoseWords(row, rowsBy);
  const what = `${row.metricName}${whose}`;
  return { quantity: capitalise(formatWhole(row)), what, who };
}

/** The headline as one line: `83 percent of adults: Unfavourable view of China in Sweden — Walker, citing Pew`. */
export function claimHeadlineText(row: ClaimRow, rowsBy: Role): string {
  const { quantity, what, who } = toClaimHeadline(row, rowsBy);
  return `${quantity}: ${what} — ${who}`;
}

type Spoken = Pick<
  ClaimRow,
  'articleAuthors' | 'articlePublisher' | 'attributedTo' | 'reference' | 'chainEnd'
>;

/** Who says it, by family name, and whom they cite for it: `Walker, citing Pew Research Center`, `Mulakala and Ji`. */
export function speakerWords(row: Spoken): string {
  const speaker = authorWords(row);
  const isOwn = row.chainEnd === 'own_statement' || row.attributedTo === articleItself(row.reference);
  return isOwn ? speaker : `${speaker}, citing ${row.attributedTo}`;
}

/** The authors by family name, or who published it where none is named. */
export function authorWords({
  articleAuthors,
  articlePublisher,
}: Pick<Spoken, 'articleAuthors' | 'articlePublisher'>): string {
  const names = articleAuthors.map(({ name, family }) => family ?? name);
  return names.length === 0 ? publisherWords(articlePublisher) : formatList(names);
}

/** Roles that a headline names only where a claim is told by them: the metric's name says what is spoken of. */
const TOLD_ONLY: readonly Role[] = ['subject', 'author'];

/** Whose it is, as goes on after what: ` in Sweden`, `, from the bank to Beijing`; whom the article cites is named there. */
function whoseWords({ entities, stage, attributedTo }: ClaimRow, rowsBy: Role): string {
  const named = entities.filter(
    ({ role, name }) =>
      (role === rowsBy || !TOLD_ONLY.includes(role)) && !(role === 'author' && name === attributedTo),
  );
  const roles = [...new Set(named.map(({ role }) => role))];
  const first = roles.filter((role) => role === rowsBy);
  const words = withoutEcho(
    [...first, ...roles.filter((role) => role !== rowsBy)].map((role) => roleWords(role, stage, named)),
  );
  if (words.length === 0) return '';
  return `${/^(in|of) /.test(words[0] ?? '') ? '' : ','} ${words.join(' ')}`;
}

/** `lent by the bank`, `lent to Metz` is `lent by the bank to Metz`: a verb stands once for both sides. */
function withoutEcho(words: readonly string[]): string[] {
  const verbOf = (text: string | undefined) => text?.match(/^(sold|lent|sale|loan) /)?.[0] ?? '';
  return words.map((each, index) => {
    const verb = verbOf(each);
    return verb !== '' && verb === verbOf(words[index - 1]) ? each.slice(verb.length) : each;
  });
}

function roleWords(role: Role, stage: Stage | null, entities: readonly Participant[]): string {
  const names = formatList(
    entities.filter((entity) => entity.role === role).map(({ name }) => withDefiniteArticle(name)),
  );
  if (role === 'respondent') return `in ${names}`;
  return role === 'subject' ? `of ${names}` : `${participantWord(role, stage)} ${names}`;
}

/** The same with a capital at its start. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
