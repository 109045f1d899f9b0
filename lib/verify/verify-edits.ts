import type { Locator } from '../text/locator.ts';
import { normaliseSentence } from '../text/normalise.ts';
import { countPhrase, findPhrase, findWholePhrase, type Span } from '../text/phrase.ts';
import type { ClaimState, VerifiableClaim } from './verifiable.ts';
import type { Beside, Edit } from './verify-follow.ts';
import { findHedgeBefore, findLostHedge } from './verify-hedges.ts';
import { listOpenFigures, wordOf } from './verify-printings.ts';
import type { FingerprintedPlace } from './verify-reading.ts';
import type { RecordedSentence, Scored } from './verify-sentences.ts';

export type Context = Beside & { edits: ReadonlyMap<Locator, Edit> };

/**
 * How one locator fared: `span` is where its phrase now begins and ends in the block, `now` what stands in its place;
 * `unsure` where it may be another claim's, so that nothing is to be pasted.
 */
export type Outcome = {
  state: ClaimState;
  note: string | null;
  place?: FingerprintedPlace;
  span?: Span;
  now?: string[];
  changes?: string[];
  score?: number;
  unsure?: boolean;
};

const ORDER = 'the order changed: look which words go with which figure';

const listIds = (sentences: RecordedSentence[]) =>
  [...new Set(sentences.flatMap(({ printings }) => printings.map(({ id }) => id)))].join(', ');

/** Figures that came into the sentence, and phrases of the ledger that went from its block. */
function listFigureChanges(place: FingerprintedPlace, { record, reading, map, figures }: Context): string[] {
  const text = reading.article.blocks[place.block - 1]?.text ?? '';
  const went = record.ledger
    .filter(({ block }) => (map.get(block) ?? block) === place.block)
    .filter(({ printed, times }) => findPhrase(text, printed).length < times)
    .map(({ printed }) => `"${printed}" went from the block`);
  return [...listOpenFigures(place, figures).map(({ phrase }) => `"${phrase}" came`), ...went];
}

/** A capital of the phrase, or a sign of it, that is another now. */
function listPrintedOtherwise(printed: string, recorded: string): string[] {
  return normaliseSentence(printed) === normaliseSentence(recorded) ? [] : [`printed now as "${printed}"`];
}

/** A hedge that stands before the phrase and not in it. */
function listHedges({ text, start }: FingerprintedPlace, kept: Span, { record }: Context): string[] {
  if ((record.language ?? 'en') !== 'en') return [];
  const hedge = findHedgeBefore(text, { start: kept.start - start, end: kept.end - start });
  return hedge === '' ? [] : [`"${hedge}" stands before it: look whether that is new`];
}

/** Why it can't be known that this is the place: then nothing is to be pasted. */
function listDoubts({ found, rivals, owner, besideGone }: Edit): string[] {
  const others = owner ? [owner] : rivals;
  const count = found?.fate.among ?? 0;
  return [
    ...(others.length > 0 ? [`the sentence may be that of ${listIds(others)} as well`] : []),
    ...(besideGone ? ['a sentence beside it is gone too: look whether this is the one'] : []),
    ...(count > 0 ? ['the phrase stands there more often than recorded: look which one this is'] : []),
  ];
}

/** Whether a figure that came may as well stand for one that no claim names and that went from the block. */
function mayBeOther(place: FingerprintedPlace, { record, reading, map, figures }: Context): boolean {
  const text = reading.article.blocks[place.block - 1]?.text ?? '';
  const went = record.ledger.filter(
    ({ block, printed, times }) =>
      (map.get(block) ?? block) === place.block && countPhrase(text, printed) < times,
  );
  const isClaimed = (printed: string) =>
    record.claims.some(
      ({ as_printed }) => countPhrase(printed, as_printed) + countPhrase(as_printed, printed) > 0,
    );
  const came = listOpenFigures(place, figures).length;
  return came < went.length && went.some(({ printed }) => !isClaimed(printed));
}

/** What can be told of an edit without the words that stood there: figures that came and went, the place of the phrase. */
function listChanges(claim: VerifiableClaim, locator: Locator, at: Scored, edit: Edit, context: Context) {
  const { place, score } = at;
  const kept = edit.found?.fate.state === 'kept' ? edit.found.fate.span : undefined;
  const text = context.reading.article.blocks[place.block - 1]?.text ?? '';
  const word = kept ? wordOf(place, kept) : locator.word;
  const moved = word === locator.word ? [] : [`the phrase begins at word ${word}, not ${locator.word}`];
  const telling = [
    ...listFigureChanges(place, context),
    ...(kept ? listPrintedOtherwise(text.slice(kept.start, kept.end), claim.as_printed) : []),
    ...(kept ? listHedges(place, kept, context) : []),
    ...(edit.found?.reordered ? [ORDER] : []),
  ];
  const named = [...telling, ...moved, ...listDoubts(edit)];
  if (telling.length > 0) return named;
  const typography = 'perhaps only capitals, signs, marks or the order of words changed';
  return [...named, score === 1 ? typography : 'words changed, no figure'];
}

function describeLoss({ text }: FingerprintedPlace, phrase: string): string {
  const lost = findLostHedge(text, phrase);
  if (lost)
    return `the sentence is there, edited, without "${lost.hedge}" before the number; it prints "${lost.printed}"`;
  if (countPhrase(text, phrase) > 0)
    return 'the sentence is there, edited, with fewer printings of the phrase; none stands where this one stood';
  const whole = findWholePhrase(text, phrase);
  const cut = whole === undefined ? '' : `; it prints "${whole}"`;
  return `the sentence is there, edited, without the phrase${cut}`;
}

function describeGone(locator: Locator, edit: Edit | undefined, { reading }: Context): string {
  if (edit?.owner) return `the only sentence like it is now that of ${listIds([edit.owner])}`;
  return reading.places.some(({ sha256 }) => sha256 === locator.sentence_sha256)
    ? 'its sentence stands only at another place of the claim'
    : 'no sentence like it is in the text';
}

/** How a locator fared whose sentence is no longer in the text: edited, with another figure, or lost. */
export function compareEdited(claim: VerifiableClaim, locator: Locator, context: Context): Outcome {
  const edit = context.edits.get(locator);
  const at = edit?.found?.at ?? edit?.similar[0];
  if (!edit || !at || (edit.owner && !edit.found))
    return { state: 'lost', note: describeGone(locator, edit, context) };
  const changes = listChanges(claim, locator, at, edit, context);
  const fate = edit.found?.fate;
  if (!fate) return { state: 'lost', note: describeLoss(at.place, claim.as_printed), changes, ...at };
  const { span, state } = fate;
  const isOther = state === 'changed' && mayBeOther(at.place, context);
  const unsure = state === 'swapped' || isOther || listDoubts(edit).length > 0;
  if (state === 'kept') return { state: 'edited', note: null, changes, span, unsure, ...at };
  const text = context.reading.article.blocks[at.place.block - 1]?.text ?? '';
  const now = [text.slice(span.start, span.end)];
  return { state: 'figure_changed', note: null, now, changes, span, unsure, ...at };
}
