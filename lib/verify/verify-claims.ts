import { findFigures } from '../quantity/figures.ts';
import { similarity } from '../text/fingerprint.ts';
import type { Locator } from '../text/locator.ts';
import { countPhrase, findPhrase } from '../text/phrase.ts';
import type { ClaimResult, VerifiableClaim } from './verifiable.ts';
import type { BlockMap } from './verify-blocks.ts';
import type { LedgerFigure } from './verify-ledger.ts';
import { type FingerprintedPlace, type Reading, SIMILAR } from './verify-reading.ts';

type Context = { reading: Reading; map: BlockMap; figures: LedgerFigure[] };
type Outcome = Pick<ClaimResult, 'state' | 'note'> & {
  place?: FingerprintedPlace;
  now?: string[];
  score?: number;
};

/** 1 → "once", 3 → "3 times". */
export function formatTimes(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}

function describeUnchanged(
  claim: VerifiableClaim,
  locator: Locator,
  place: FingerprintedPlace,
  { reading: { article } }: Context,
) {
  if (countPhrase(place.text, claim.as_printed) === 0) return 'the recorded phrase is not in that sentence';
  const spans = findPhrase(article.blocks[place.block - 1]?.text ?? '', claim.as_printed);
  if (spans.length !== locator.of)
    return `the phrase stands ${formatTimes(spans.length)} in the block, the record says ${formatTimes(locator.of)}`;
  const start = spans[locator.occurrence - 1]?.start ?? -1;
  if (start < place.start || start >= place.start + place.text.length)
    return `occurrence ${locator.occurrence} of the phrase is not in that sentence`;
  const all = article.blocks.reduce((sum, { text }) => sum + countPhrase(text, claim.as_printed), 0);
  if (locator.unique_in_article !== (all === 1))
    return `the phrase stands ${formatTimes(all)} in the article; unique_in_article is ${locator.unique_in_article}`;
  return null;
}

function listSimilar(locator: Locator, { reading, map }: Context) {
  const home = map.get(locator.block) ?? locator.block;
  return reading.places
    .filter(({ sha256 }) => !reading.known.has(sha256))
    .map((place) => ({ place, score: similarity(place.fingerprint, locator.fingerprint) }))
    .filter(({ place, score }) => score >= SIMILAR || (score >= SIMILAR - 0.1 && place.block === home))
    .sort((a, b) => b.score - a.score || Math.abs(a.place.block - home) - Math.abs(b.place.block - home));
}

function listOpenFigures(place: FingerprintedPlace, figures: LedgerFigure[]): string[] {
  const end = place.start + place.text.length;
  return figures
    .filter(
      ({ block, core, open }) =>
        open && block === place.block && core.start >= place.start && core.end <= end,
    )
    .map(({ phrase }) => phrase);
}

function compareEdited(claim: VerifiableClaim, locator: Locator, context: Context): Outcome {
  const similar = listSimilar(locator, context);
  const best = similar[0];
  if (!best) {
    const elsewhere = context.reading.places.some(({ sha256 }) => sha256 === locator.sentence_sha256);
    const note = elsewhere
      ? 'its sentence stands only at another place of the claim'
      : 'no sentence like it is in the text';
    return { state: 'lost', note };
  }
  const kept = similar.find(
    ({ place, score }) => score >= best.score / 2 && countPhrase(place.text, claim.as_printed) > 0,
  );
  if (kept) return { state: 'edited', note: null, ...kept };
  const now = findFigures(claim.as_printed).length > 0 ? listOpenFigures(best.place, context.figures) : [];
  if (now.length > 0) return { state: 'figure_changed', note: null, now, ...best };
  return { state: 'lost', note: 'the sentence is there, edited, without the phrase', ...best };
}

function listUnchanged(
  locators: Locator[],
  index: number,
  taken: Set<FingerprintedPlace>,
  { reading, map }: Context,
) {
  const homes = locators.map(({ block }) => map.get(block) ?? block);
  const home = homes[index] ?? 0;
  const hash = locators[index]?.sentence_sha256;
  return reading.places
    .filter(({ sha256, block }) => sha256 === hash && (block === home || !homes.includes(block)))
    .filter((place) => !taken.has(place))
    .sort((a, b) => Math.abs(a.block - home) - Math.abs(b.block - home));
}

function compareLocator(
  claim: VerifiableClaim,
  index: number,
  taken: Set<FingerprintedPlace>,
  context: Context,
): Outcome {
  const locators = [claim.locator, ...claim.also_at];
  const locator = locators[index] ?? claim.locator;
  const unchanged = listUnchanged(locators, index, taken, context);
  const exact = unchanged.find(
    (place) => place.block === locator.block && place.sentence === locator.sentence,
  );
  const place = exact ?? unchanged[0];
  if (!place) return compareEdited(claim, locator, context);
  taken.add(place);
  return {
    state: exact ? 'exact' : 'moved',
    note: describeUnchanged(claim, locator, place, context),
    place,
    score: 1,
  };
}

/** Compares a claim's locator and its repeats with a text: one result each, the locator's own first. */
export function compareClaim(claim: VerifiableClaim, context: Context): ClaimResult[] {
  const taken = new Set<FingerprintedPlace>();
  return [claim.locator, ...claim.also_at].map((locator, index) => {
    const { place, state, note, now = [], score = 0 } = compareLocator(claim, index, taken, context);
    return {
      id: claim.id,
      as_printed: claim.as_printed,
      repeat: index > 0,
      state,
      expected: { block: locator.block, sentence: locator.sentence },
      found: place ? { block: place.block, sentence: place.sentence } : null,
      similarity: score,
      now: [...new Set(now)],
      note,
    };
  });
}
