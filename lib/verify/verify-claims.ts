import { type Locator, makeLocator, wordAt } from '../text/locator.ts';
import { formatLocator } from '../text/locator-yaml.ts';
import { countPhrase, findPhrase, findWholePhrase, type Span } from '../text/phrase.ts';
import { cureAt } from './cure.ts';
import type { ClaimResult, RecordPath, VerifiableClaim } from './verifiable.ts';
import { type Context, compareEdited, type Outcome } from './verify-edits.ts';
import { listSpans, wordOf } from './verify-printings.ts';
import type { FingerprintedPlace } from './verify-reading.ts';

/** 1 → "once", 3 → "3 times". */
export function formatTimes(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}

function describeMissing({ text }: FingerprintedPlace, phrase: string): string {
  const whole = findWholePhrase(text, phrase);
  const cut = whole === undefined ? '' : `: it prints "${whole}"`;
  return `the recorded phrase is not in that sentence${cut}`;
}

function describeUnchanged(
  claim: VerifiableClaim,
  locator: Locator,
  place: FingerprintedPlace,
  { reading: { article } }: Context,
) {
  if (countPhrase(place.text, claim.as_printed) === 0) return describeMissing(place, claim.as_printed);
  const spans = findPhrase(article.blocks[place.block - 1]?.text ?? '', claim.as_printed);
  if (spans.length !== locator.of)
    return `the phrase stands ${formatTimes(spans.length)} in the block, the record says ${formatTimes(locator.of)}`;
  const start = spans[locator.occurrence - 1]?.start ?? -1;
  if (start < place.start || start >= place.start + place.text.length)
    return `occurrence ${locator.occurrence} of the phrase is not in that sentence`;
  const word = wordAt(place.text, start - place.start);
  if (word !== locator.word) return `the phrase begins at word ${word}, the record says ${locator.word}`;
  const all = article.blocks.reduce((sum, { text }) => sum + countPhrase(text, claim.as_printed), 0);
  if (locator.unique_in_article !== (all === 1))
    return `the phrase stands ${formatTimes(all)} in the article; unique_in_article is ${locator.unique_in_article}`;
  return null;
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
    span: pickSpan(place, claim.as_printed, locator),
    score: 1,
  };
}

/** In an unchanged sentence, the printing at the recorded word, or the only one. */
function pickSpan(place: FingerprintedPlace, phrase: string, locator: Locator): Span | undefined {
  const spans = listSpans(place, phrase);
  const same = spans.find((span) => wordOf(place, span) === locator.word);
  return same ?? (spans.length === 1 ? spans[0] : undefined);
}

/** What to paste in place of the claim's locator, as npm run locate prints it; what tools wrote, they write anew. */
function makePaste(claim: VerifiableClaim, index: number, outcome: Outcome, { record, reading }: Context) {
  const { state, note, place, span, now = [], unsure = false } = outcome;
  if (record.places?.locators?.[claim.id]) return null;
  if (!place || !span || unsure || (state === 'exact' && note === null)) return null;
  const phrase = now.length === 1 ? (now[0] ?? '') : claim.as_printed;
  const spans = findPhrase(reading.article.blocks[place.block - 1]?.text ?? '', phrase);
  const occurrence = spans.findIndex(({ start }) => start === span.start) + 1;
  if (occurrence === 0) return null;
  const locator = makeLocator(reading.article, place.block, phrase, { occurrence });
  if (index > 0) return formatLocator(locator, '-').replace('-\n ', '-');
  return formatLocator(locator);
}

/** Compares a claim's locator and its repeats with a text: one result each, the locator's own first. */
export function compareClaim(claim: VerifiableClaim, at: number, context: Context): ClaimResult[] {
  const taken = new Set<FingerprintedPlace>();
  return [claim.locator, ...claim.also_at].map((locator, index) => {
    const outcome = compareLocator(claim, index, taken, context);
    const { place, state, note, now = [], changes = [], score = 0 } = outcome;
    const own = ['claims', claim.index ?? at];
    const path: RecordPath = index === 0 ? [...own, 'locator'] : [...own, 'also_at', index - 1];
    return {
      id: claim.id,
      as_printed: claim.as_printed,
      repeat: index > 0,
      state,
      expected: { block: locator.block, sentence: locator.sentence },
      found: place ? { block: place.block, sentence: place.sentence } : null,
      similarity: score,
      now,
      changes,
      note,
      ...cureAt(context.record, path, makePaste(claim, index, outcome, context)),
    };
  });
}
