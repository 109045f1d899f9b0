import { type FigurePhrase, findFigures } from '../figures/figures.ts';
import { findLooseWords } from '../figures/loose-words.ts';
import { languageOrNone } from '../language/languages.ts';
import { countPhrase, findPhrase, findWholePhrase, overlaps } from '../text/phrase.ts';
import { cureAt } from './cure.ts';
import type { LedgerResult, RecordPath, VerifiableArticle, VerifiableEntry } from './verifiable.ts';
import type { BlockMap } from './verify-blocks.ts';
import type { Reading } from './verify-reading.ts';

/** A figure of the text; `open` where no ledger entry, or one with too few `times`, stands for it. */
export type LedgerFigure = FigurePhrase & { accounted: boolean; open: boolean };

function listEntries(record: VerifiableArticle, map: BlockMap, now: number): VerifiableEntry[] {
  const standsHere = (block: number) => (map.get(block) ?? block) === now;
  const originals = record.text.repeats.filter(({ block }) => standsHere(block)).map(({ of }) => of);
  return record.ledger.filter((entry) => standsHere(entry.block) || originals.includes(entry.block));
}

function accountFor(figure: FigurePhrase, text: string, entries: VerifiableEntry[]): LedgerFigure {
  const standing = entries.filter(({ printed }) =>
    findPhrase(text, printed).some((span) => overlaps(span, figure.core)),
  );
  const enough = standing.some(
    (entry) =>
      countPhrase(text, entry.printed) <= countTimes(standing.filter((one) => isSamePhrase(one, entry))),
  );
  return { ...figure, accounted: standing.length > 0, open: !enough };
}

type Phrase = Pick<VerifiableEntry, 'block' | 'printed'>;

const isSamePhrase = (a: Phrase, b: Phrase) =>
  a.block === b.block && a.printed.toLowerCase() === b.printed.toLowerCase();

/** Lines of one phrase in one block stand for it together. */
const countTimes = (entries: readonly VerifiableEntry[]) =>
  entries.reduce((sum, { times }) => sum + times, 0);

/** Every figure of the text with what the ledger says of it. */
export function listLedgerFigures(
  record: VerifiableArticle,
  reading: Reading,
  map: BlockMap,
): LedgerFigure[] {
  return reading.article.blocks.flatMap(({ number, text }) => {
    const entries = listEntries(record, map, number);
    return findFigures(text, number).map((figure) => accountFor(figure, text, entries));
  });
}

/** Sets the ledger against the figures of the text, both ways. */
export function checkLedger(
  record: VerifiableArticle,
  reading: Reading,
  map: BlockMap,
  figures: LedgerFigure[],
): LedgerResult {
  const stale = record.ledger.flatMap(({ block, printed, isWithdrawn }, index) => {
    const text = reading.article.blocks[(map.get(block) ?? block) - 1]?.text ?? '';
    const found = countPhrase(text, printed);
    const same = record.ledger.filter((entry) => isSamePhrase(entry, { block, printed }));
    const times = countTimes(same);
    if (found === times || isWithdrawn || same[0] !== record.ledger[index]) return [];
    const whole = found === 0 ? (findWholePhrase(text, printed) ?? null) : null;
    const paste = found > 0 ? `times: ${found}` : whole && `printed: ${JSON.stringify(whole)}`;
    return [{ block, printed, times, found, whole, ...cureAt(record, ['ledger', index], paste) }];
  });
  const open = figures.filter(({ accounted }) => !accounted);
  const missing = open.map(({ block, phrase, kind, occurrence, of }) => ({
    ...{ block, phrase, kind, occurrence, of },
    ...cureAt(record, pathBefore(record, block), formatEntry(block, phrase, of)),
  }));
  const loose = listLooseWords(record, reading, map);
  return { figures: figures.length, accounted: figures.length - missing.length, missing, stale, loose };
}

/** Words of the body that leave a quantity open and stand in no entry, as far as the language's are written down. */
function listLooseWords(record: VerifiableArticle, reading: Reading, map: BlockMap): LedgerResult['loose'] {
  const language = languageOrNone(record.language ?? 'en');
  const repeats = record.text.repeats.map(({ block }) => block);
  const body = (record.text.body ?? []).filter((block) => !repeats.includes(block));
  return body.flatMap((block) => {
    const now = map.get(block) ?? block;
    const text = reading.article.blocks[now - 1]?.text ?? '';
    const told = listEntries(record, map, now).flatMap(({ printed }) => findPhrase(text, printed));
    const open = findLooseWords(text, language).filter((word) => !told.some((span) => overlaps(span, word)));
    return [...new Set(open.map(({ start, end }) => text.slice(start, end)))].map((phrase) => ({
      ...{ block, phrase },
      ...cureAt(record, pathBefore(record, block), formatEntry(block, phrase, countPhrase(text, phrase))),
    }));
  });
}

/** The entry that became no claim after which one of this block belongs. */
function pathBefore({ ledger }: VerifiableArticle, block: number): RecordPath {
  const index = ledger.findLastIndex((entry) => entry.block <= block && !entry.claims?.length);
  return index < 0 ? ['ledger'] : ['ledger', index];
}

function formatEntry(block: number, phrase: string, of: number): string {
  const times = of > 1 ? `, times: ${of}` : '';
  return `- { block: ${block}, printed: ${JSON.stringify(phrase)}${times}, disposition: "", reason: "" }`;
}
