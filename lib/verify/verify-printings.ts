import { findFigures } from '../figures/figures.ts';
import { listNumberSpans } from '../quantity/number-spans.ts';
import { type Locator, wordAt } from '../text/locator.ts';
import { normalise } from '../text/normalise.ts';
import { countPhrase, findPhrase, overlaps, type Span } from '../text/phrase.ts';
import { alignInOrder } from './align-in-order.ts';
import type { LedgerFigure } from './verify-ledger.ts';
import type { FingerprintedPlace } from './verify-reading.ts';

/** A recorded printing of a phrase, as `of` it in its block; `word` is null for one that is no claim's. */
export type Slot = { phrase: string; occurrence: number; of: number; word: number | null; order: number };

/** What an edited sentence prints: a phrase, from which word of the sentence on; `open` where the ledger lacks it. */
type Item = { phrase: string; span: Span; word: number; open: boolean };

/**
 * What became of a slot: its phrase is there still, or another figure stands in its place, new or `swapped` with it;
 * `among` counts the printings of its phrase that it may be as well, as they came.
 */
export type Fate = {
  state: 'kept' | 'changed' | 'swapped';
  phrase: string;
  span: Span;
  word: number;
  among: number;
};

/** A sentence of the text, its block's text, and the figures of the text. */
export type Edited = {
  place: FingerprintedPlace;
  block: string;
  figures: readonly LedgerFigure[];
  atHome: boolean;
};

const LOST = 2.5;
const OTHER_FIGURE = 0.7;
const OTHER_NOUN = 0.5;
const UNKNOWN_WORD = 0.3;

/** Where a phrase stands in a sentence, in units of its block. */
export function listSpans(place: FingerprintedPlace, phrase: string): Span[] {
  return findPhrase(place.text, phrase).map(({ start, end }) => ({
    start: start + place.start,
    end: end + place.start,
  }));
}

/** The word of its sentence, from 1, at which a span begins. */
export const wordOf = (place: FingerprintedPlace, { start }: Span): number =>
  wordAt(place.text, start - place.start);

/** The slot of a claim's locator. */
export function toSlot(phrase: string, { occurrence, of, word }: Locator): Slot {
  return { phrase: normalise(phrase), occurrence, of, word, order: word };
}

/** What a phrase counts: all of it but its numbers. */
function shapeOf(phrase: string): string {
  const text = normalise(phrase);
  return listNumberSpans(text)
    .reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text)
    .replace(/[\s-]+/g, ' ')
    .trim();
}

const isAlike = (a: string, b: string) => a.includes(b) || b.includes(a);

const hasFigure = (phrase: string) => findFigures(phrase).length > 0;

/** The printings of a slot's phrase that no claim names and that stood in this sentence, as far as can be told. */
function listUnnamed(slot: Slot, slots: readonly Slot[], named: readonly number[], edited: Edited): Slot[] {
  if (!edited.atHome) return [];
  const { place, block } = edited;
  const before = countPhrase(block.slice(0, place.start), slot.phrase);
  const after = countPhrase(block.slice(place.start + place.text.length), slot.phrase);
  const own = slots.filter(({ phrase }) => phrase === slot.phrase);
  const free = Array.from({ length: slot.of }, (_, index) => index + 1).filter(
    (occurrence) => occurrence > before && occurrence <= slot.of - after && !named.includes(occurrence),
  );
  return free.map((occurrence) => {
    const next = own.find((other) => other.occurrence > occurrence);
    const last = own.findLast((other) => other.occurrence < occurrence);
    const order = next ? next.order - 0.5 : (last?.order ?? 0) + 0.5;
    return { ...slot, occurrence, word: null, order };
  });
}

function listItems(group: readonly Slot[], others: readonly string[], { place, figures }: Edited): Item[] {
  const phrases = [...new Set(group.map(({ phrase }) => phrase))];
  const open = listOpenFigures(place, figures);
  const toItem = (phrase: string, span: Span): Item => ({
    ...{ phrase, span, word: wordOf(place, span) },
    open: open.some(({ core }) => overlaps(span, core)),
  });
  const own = phrases.flatMap((phrase) => listSpans(place, phrase).map((span) => toItem(phrase, span)));
  const shape = shapeOf(phrases[0] ?? '');
  const came = open
    .filter(({ core }) => !own.some(({ span }) => overlaps(span, core)))
    .filter(({ phrase }) => {
      const its = shapeOf(phrase);
      return isAlike(its, shape) || !others.some((other) => other !== '' && isAlike(its, other));
    })
    .map(({ phrase, start }) => toItem(phrase, { start, end: start + phrase.length }));
  return [...own, ...came].sort((a, b) => a.span.start - b.span.start);
}

/** The figures of a sentence that the ledger lacks. */
export function listOpenFigures(place: FingerprintedPlace, figures: readonly LedgerFigure[]): LedgerFigure[] {
  return listFiguresOf(place, figures).filter(({ open }) => open);
}

function listFiguresOf(place: FingerprintedPlace, figures: readonly LedgerFigure[]): LedgerFigure[] {
  const end = place.start + place.text.length;
  return figures.filter(
    ({ block, core }) => block === place.block && core.start >= place.start && core.end <= end,
  );
}

/** How unlikely it is that an item stands in the place of a slot; undefined where it can't. */
function costOf(slot: Slot, item: Item): number | undefined {
  const shift = slot.word === null ? UNKNOWN_WORD : Math.min(0.5, Math.abs(item.word - slot.word) / 10);
  if (item.phrase === slot.phrase) return shift;
  if (!hasFigure(slot.phrase)) return undefined;
  const noun = isAlike(shapeOf(slot.phrase), shapeOf(item.phrase)) ? 0 : OTHER_NOUN;
  return OTHER_FIGURE + noun + shift;
}

function toFate(slot: Slot, item: Item, free: readonly Item[]): Fate {
  const { phrase, span, word, open } = item;
  const among = free.filter((other) => other.phrase === slot.phrase).length;
  if (phrase === slot.phrase) return { state: 'kept', phrase, span, word, among };
  return { state: open ? 'changed' : 'swapped', phrase, span, word, among };
}

/** A figure of the same kind that stands now at the word where a kept one stood, and in no other slot. */
function findSwapped(slot: Slot, kept: Fate, fates: readonly Fate[], { place, figures }: Edited) {
  if (kept.word === slot.word || slot.word === null || !hasFigure(slot.phrase)) return undefined;
  const shape = shapeOf(slot.phrase);
  const there = listFiguresOf(place, figures).find(({ phrase, start, core }) => {
    const word = wordOf(place, { start, end: core.end });
    const isOther = countPhrase(phrase, slot.phrase) === 0 && !fates.some(({ span }) => overlaps(span, core));
    return word === slot.word && isOther && (shape === '' || shapeOf(phrase) === shape);
  });
  if (!there) return undefined;
  const { phrase, start } = there;
  return {
    state: 'swapped' as const,
    phrase,
    span: { start, end: start + phrase.length },
    word: slot.word,
    among: 0,
  };
}

/**
 * What became of a recorded sentence's printings in an edited one: printings that count the same are set against what
 * stands there now in their order, so that words more or less before them do not matter. Slots that are lost are left out.
 * `named` tells which occurrences of a phrase in the block are claims'.
 */
export function followPrintings(
  slots: readonly Slot[],
  named: (phrase: string) => readonly number[],
  edited: Edited,
): Map<Slot, Fate> {
  const kindOf = ({ phrase }: Slot) => (hasFigure(phrase) ? `# ${shapeOf(phrase)}` : phrase);
  const figureShapes = [
    ...new Set(
      slots
        .map(({ phrase }) => phrase)
        .filter(hasFigure)
        .map(shapeOf),
    ),
  ];
  const fates = new Map<Slot, Fate>();
  for (const kind of new Set(slots.map(kindOf))) {
    const group = slots.filter((slot) => kindOf(slot) === kind);
    const first = new Map(group.map((slot) => [slot.phrase, slot]));
    const unnamed = [...first.values()].flatMap((slot) =>
      listUnnamed(slot, group, named(slot.phrase), edited),
    );
    const all = [...group, ...unnamed].sort((a, b) => a.order - b.order);
    const items = listItems(group, figureShapes, edited);
    const pairs = alignInOrder(all, items, costOf, LOST);
    const free = items.filter((item) => !pairs.some(([, other]) => other === item));
    for (const [slot, item] of pairs) fates.set(slot, toFate(slot, item, free));
  }
  const found = [...fates.values()];
  for (const slot of slots) {
    const kept = fates.get(slot);
    const swapped = kept?.state === 'kept' && findSwapped(slot, kept, found, edited);
    if (swapped) fates.set(slot, swapped);
  }
  return fates;
}
