import type { Locator } from '../text/locator.ts';
import { normalise } from '../text/normalise.ts';
import { countPhrase, overlaps } from '../text/phrase.ts';
import type { VerifiableArticle } from './verifiable.ts';
import type { BlockMap } from './verify-blocks.ts';
import type { LedgerFigure } from './verify-ledger.ts';
import { type Fate, followPrintings, listOpenFigures, type Slot, toSlot } from './verify-printings.ts';
import type { Reading } from './verify-reading.ts';
import { matchSentences, type Scored, type SentenceMatch } from './verify-sentences.ts';

/** A record beside a text. */
export type Beside = { record: VerifiableArticle; reading: Reading; map: BlockMap; figures: LedgerFigure[] };

/** The fate of a printing in the sentence `at`; `reordered` where figures beside it stand in another order now. */
type Found = { fate: Fate; at: Scored; reordered: boolean };

/** What is known of a locator whose sentence is gone. */
export type Edit = SentenceMatch & { found: Found | undefined };

/** How much less often a phrase (normalised) stands in the whole text than the ledger says. */
function countMissing(phrase: string, { ledger }: VerifiableArticle, { article }: Reading): number {
  const recorded = ledger
    .filter(({ printed }) => normalise(printed) === phrase)
    .reduce((sum, { times }) => sum + times, 0);
  return recorded - article.blocks.reduce((sum, { text }) => sum + countPhrase(text, phrase), 0);
}

/** The occurrences of a phrase in a recorded block that claims name. */
function listNamed({ claims }: VerifiableArticle, block: number, phrase: string): number[] {
  return claims
    .filter(({ as_printed }) => normalise(as_printed) === phrase)
    .flatMap(({ locator, also_at }) => [locator, ...also_at])
    .filter((locator) => locator.block === block)
    .map(({ occurrence }) => occurrence);
}

/**
 * Where it is not known which sentences stood in the text, one without a new figure may be another that was there: then a
 * phrase that the text prints less often than the ledger says is not followed into it.
 */
function mayFollow(phrase: string, { place }: Scored, { record, reading, figures }: Beside): boolean {
  if (record.sentences !== undefined || listOpenFigures(place, figures).length > 0) return true;
  return countMissing(phrase, record, reading) <= 0;
}

function followMatch(match: SentenceMatch, slots: Slot[], beside: Beside): Map<Slot, Found> {
  const { record, reading, map, figures } = beside;
  const { sentence, similar, owner } = match;
  const home = map.get(sentence.block) ?? sentence.block;
  const found = new Map<Slot, Found>();
  const named = (phrase: string) => listNamed(record, sentence.block, phrase);
  for (const [index, at] of similar.filter(({ score }) => score >= (similar[0]?.score ?? 0) / 2).entries()) {
    const { place } = at;
    const block = reading.article.blocks[place.block - 1]?.text ?? '';
    const isEnough = ({ phrase, of }: Slot) => owner === undefined || countPhrase(block, phrase) >= of;
    const open = slots.filter(
      (slot) =>
        found.get(slot)?.fate.state !== 'kept' && isEnough(slot) && mayFollow(slot.phrase, at, beside),
    );
    const fates = followPrintings(open, named, { place, block, figures, atHome: place.block === home });
    for (const slot of open) {
      const fate = fates.get(slot);
      const isFirst = index === 0 && owner === undefined;
      if (fate && (isFirst || fate.state === 'kept')) found.set(slot, { fate, at, reordered: false });
    }
  }
  return found;
}

/** Marks those beside which another printing of the record changed sides. */
function markReordered(found: Map<Slot, Found>): void {
  for (const [slot, each] of found) {
    const { span, state } = each.fate;
    each.reordered = [...found].some(([other, { fate, at }]) => {
      if (at.place !== each.at.place || overlaps(fate.span, span) || other.order === slot.order) return false;
      return other.order < slot.order !== fate.span.start < span.start;
    });
    if (state === 'swapped') each.reordered = true;
  }
}

/** Follows every locator whose sentence is no longer in the text into what may be its edit, all of a sentence together. */
export function followEdits(beside: Beside): Map<Locator, Edit> {
  const edits = new Map<Locator, Edit>();
  for (const match of matchSentences(beside.record, beside.reading, beside.map)) {
    const slots = new Map<string, Slot>();
    const keyOf = ({ phrase, locator }: { phrase: string; locator: Locator }) =>
      `${locator.occurrence} ${phrase}`;
    for (const printing of match.sentence.printings)
      slots.set(keyOf(printing), toSlot(printing.phrase, printing.locator));
    const found = followMatch(match, [...slots.values()], beside);
    markReordered(found);
    for (const printing of match.sentence.printings) {
      const slot = slots.get(keyOf(printing));
      edits.set(printing.locator, { ...match, found: slot && found.get(slot) });
    }
  }
  return edits;
}
