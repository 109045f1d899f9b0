import { findFigures } from '../quantity/figures.ts';
import { similarity } from '../text/fingerprint.ts';
import { type Locator, shortHash, wordAt } from '../text/locator.ts';
import { normaliseSentence } from '../text/normalise.ts';
import { countPhrase, findPhrase, findWholePhrase, type Span } from '../text/phrase.ts';
import type { ClaimState, VerifiableArticle, VerifiableClaim } from './verifiable.ts';
import type { BlockMap } from './verify-blocks.ts';
import type { LedgerFigure } from './verify-ledger.ts';
import { type FingerprintedPlace, type Reading, SIMILAR } from './verify-reading.ts';

export type Context = { record: VerifiableArticle; reading: Reading; map: BlockMap; figures: LedgerFigure[] };

/** How one locator fared: `span` is where its phrase now begins and ends in the block, `now` what stands in its place. */
export type Outcome = {
  state: ClaimState;
  note: string | null;
  place?: FingerprintedPlace;
  span?: Span;
  now?: string[];
  changes?: string[];
  score?: number;
};

/** Where a phrase stands in a sentence, in units of its block. */
export function listSpans(place: FingerprintedPlace, phrase: string): Span[] {
  return findPhrase(place.text, phrase).map(({ start, end }) => ({
    start: start + place.start,
    end: end + place.start,
  }));
}

type Scored = { place: FingerprintedPlace; score: number };

/** Sentences like the recorded one; none that stood in the text already when it was recorded, for that is no edit. */
function listSimilar(locator: Locator, { record, reading, map }: Context): Scored[] {
  const home = map.get(locator.block) ?? locator.block;
  const old = new Set(record.sentences);
  return reading.places
    .filter(({ sha256 }) => !reading.known.has(sha256) && !old.has(shortHash(sha256)))
    .map((place) => ({ place, score: similarity(place.fingerprint, locator.fingerprint) }))
    .filter(({ place, score }) => score >= SIMILAR || (score >= SIMILAR - 0.1 && place.block === home))
    .sort((a, b) => b.score - a.score || Math.abs(a.place.block - home) - Math.abs(b.place.block - home));
}

function listFiguresOf(place: FingerprintedPlace, figures: readonly LedgerFigure[]): LedgerFigure[] {
  const end = place.start + place.text.length;
  return figures.filter(
    ({ block, core }) => block === place.block && core.start >= place.start && core.end <= end,
  );
}

const listOpen = (place: FingerprintedPlace, figures: readonly LedgerFigure[]): LedgerFigure[] =>
  listFiguresOf(place, figures).filter(({ open }) => open);

const wordOf = (place: FingerprintedPlace, { start }: Span) => wordAt(place.text, start - place.start);

/** The span that begins nearest to the recorded word. */
function nearestSpan(place: FingerprintedPlace, spans: readonly Span[], word: number): Span | undefined {
  const distance = (span: Span) => Math.abs(wordOf(place, span) - word);
  return spans.toSorted((a, b) => distance(a) - distance(b))[0];
}

/** How much less often a phrase stands in the whole text than the ledger says. */
function countMissing(phrase: string, { ledger }: VerifiableArticle, { article }: Reading): number {
  const recorded = ledger
    .filter(({ printed }) => printed === phrase)
    .reduce((sum, { times }) => sum + times, 0);
  return recorded - article.blocks.reduce((sum, { text }) => sum + countPhrase(text, phrase), 0);
}

/**
 * Where the claim's phrase still stands in an edited sentence. Where its block prints it less often than recorded, one
 * of its printings is gone: what is left is the claim's only at the word where that stood, beside a figure that came.
 */
function findKept(
  claim: VerifiableClaim,
  locator: Locator,
  place: FingerprintedPlace,
  { record, reading, map, figures }: Context,
): Span | undefined {
  const spans = listSpans(place, claim.as_printed);
  const home = map.get(locator.block) ?? locator.block;
  const left = countPhrase(reading.article.blocks[home - 1]?.text ?? '', claim.as_printed);
  const isNew = record.sentences !== undefined;
  const isEnough = left >= locator.of && (isNew || countMissing(claim.as_printed, record, reading) <= 0);
  if (isEnough || (isNew && place.block !== home)) return nearestSpan(place, spans, locator.word);
  const others = listOpen(place, figures).length > 0 || isNew;
  return others ? spans.find((span) => wordOf(place, span) === locator.word) : undefined;
}

/** What can be told of an edit without the words that stood there: figures that came and went, the place of the phrase. */
function listChanges(
  claim: VerifiableClaim,
  locator: Locator,
  { place, score }: Scored,
  span: Span | undefined,
  context: Context,
): string[] {
  const { record, reading, map, figures } = context;
  const came = listOpen(place, figures).map(({ phrase }) => `"${phrase}" came`);
  const text = reading.article.blocks[place.block - 1]?.text ?? '';
  const went = record.ledger
    .filter(({ block }) => (map.get(block) ?? block) === place.block)
    .filter(({ printed, times }) => findPhrase(text, printed).length < times)
    .map(({ printed }) => `"${printed}" went from the block`);
  const word = span ? wordOf(place, span) : locator.word;
  const moved = word === locator.word ? [] : [`the phrase begins at word ${word}, not ${locator.word}`];
  const printed = span ? text.slice(span.start, span.end) : claim.as_printed;
  const isSame = normaliseSentence(printed) === normaliseSentence(claim.as_printed);
  const named = [...came, ...went, ...moved, ...(isSame ? [] : [`printed now as "${printed}"`])];
  if (came.length + went.length > 0 || !isSame) return named;
  return [
    ...named,
    score === 1 ? 'perhaps only capitals, signs or marks changed' : 'words changed, no figure',
  ];
}

function loseIt(claim: VerifiableClaim, { place, score }: Scored, context: Context): Outcome {
  const whole = findWholePhrase(place.text, claim.as_printed);
  const cut = whole === undefined ? '' : `; it prints "${whole}"`;
  const changes = listChanges(claim, claim.locator, { place, score }, undefined, context);
  return {
    state: 'lost',
    note: `the sentence is there, edited, without the phrase${cut}`,
    changes,
    place,
    score,
  };
}

/** How a locator fared whose sentence is no longer in the text: edited, with another figure, or lost. */
export function compareEdited(claim: VerifiableClaim, locator: Locator, context: Context): Outcome {
  const similar = listSimilar(locator, context);
  const best = similar[0];
  if (!best) {
    const elsewhere = context.reading.places.some(({ sha256 }) => sha256 === locator.sentence_sha256);
    const note = elsewhere
      ? 'its sentence stands only at another place of the claim'
      : 'no sentence like it is in the text';
    return { state: 'lost', note };
  }
  for (const scored of similar.filter(({ score }) => score >= best.score / 2)) {
    const span = findKept(claim, locator, scored.place, context);
    if (!span) continue;
    return {
      state: 'edited',
      note: null,
      changes: listChanges(claim, locator, scored, span, context),
      span,
      ...scored,
    };
  }
  const open = findFigures(claim.as_printed).length > 0 ? listOpen(best.place, context.figures) : [];
  if (open.length === 0) return loseIt(claim, best, context);
  const changes = listChanges(claim, locator, best, undefined, context);
  const now = [...new Set(open.map(({ phrase }) => phrase))];
  const [only] = now.length === 1 ? listSpans(best.place, now[0] ?? '') : [];
  return { state: 'figure_changed', note: null, now, changes, span: only, ...best };
}
