import { claimUrl, methodUrl } from '../../../../lib/filter/urls.ts';
import { type LedgerBlock, type LedgerPart, toLedgerParts } from '../../../../lib/model/ledger-blocks.ts';
import { countFigures } from '../../../../lib/model/ledger-counts.ts';
import type { LedgerRow } from '../../../../lib/model/rows.ts';
import { formatCount, formatList, formatPlace } from '../../../../lib/words/format.ts';
import { DISPOSITION_WORDS } from '../../../../lib/words/labels.ts';
import { LedgerSquares } from './ledger-squares.tsx';

type Props = { blocks: readonly LedgerBlock[]; entries: readonly LedgerRow[] };

const entryId = (entry: LedgerRow) => `figure-${entry.position}`;

/** Every figure of an article with what became of it and why: as a picture, then paragraph by paragraph. */
export function LedgerByParagraph({ blocks, entries }: Props) {
  return (
    <section className="ledger" aria-labelledby="ledger">
      <h2 id="ledger">The ledger: every figure, and what became of it</h2>
      <p>
        {formatCount(countFigures(entries), 'figure')} in {formatCount(blocks.length, 'block')}: every
        numeral, number word and quantity of the text, with{' '}
        <a href={methodUrl('ledger')}>what became of it</a> and why. Nothing is dropped in silence.
      </p>
      <LedgerSquares entries={entries} entryId={entryId} />
      {toLedgerParts(blocks, entries).map((part) => (
        <Part key={partKey(part)} part={part} />
      ))}
    </section>
  );
}

function partKey(part: LedgerPart<LedgerRow>): number {
  if (part.kind === 'block') return part.block.block;
  return part.kind === 'empty' ? part.first : (part.repeats[0]?.block ?? 0);
}

function Part({ part }: { part: LedgerPart<LedgerRow> }) {
  if (part.kind === 'block') return <BlockEntries block={part.block} entries={part.entries} />;
  if (part.kind === 'repeats') return <p className="ledger-empty">{repeatsWords(part.repeats)}</p>;
  return <p className="ledger-empty">{emptyWords(part)}</p>;
}

/** `Blocks 9 and 10 print blocks 6 and 7 again; their figures are accounted for there, once.` */
function repeatsWords(repeats: readonly { block: number; of: number }[]): string {
  const list = (numbers: readonly number[]) => formatList([...new Set(numbers)].map(String));
  const [again, first] = [repeats.map((each) => each.block), repeats.map((each) => each.of)];
  const verb = repeats.length === 1 ? 'prints' : 'print';
  return `${noun(again)} ${list(again)} ${verb} ${noun(first).toLowerCase()} ${list(first)} again; the figures are accounted for there, once.`;
}

const noun = (numbers: readonly number[]) => (new Set(numbers).size === 1 ? 'Block' : 'Blocks');

function emptyWords({ first, last, body }: Extract<LedgerPart<LedgerRow>, { kind: 'empty' }>): string {
  const join = last === first + 1 ? 'and' : 'to';
  const blocks = first === last ? `Block ${first}` : `Blocks ${first} ${join} ${last}`;
  return `${blocks}, ${body ? 'in the body' : 'outside the body'}: no figure.`;
}

function BlockEntries({ block, entries }: { block: LedgerBlock; entries: readonly LedgerRow[] }) {
  return (
    <section className="ledger-block" id={`block-${block.block}`} aria-label={`Block ${block.block}`}>
      <h3>
        {block.paragraph === null ? `Block ${block.block}` : formatPlace(block)}{' '}
        <span className="ledger-block-place">{placeWords(block)}</span>
      </h3>
      <ol className="ledger-entries">
        {entries.map((entry) => (
          <Entry key={entry.position} entry={entry} />
        ))}
      </ol>
    </section>
  );
}

function placeWords({ block, paragraph, repeatOf }: LedgerBlock): string {
  if (repeatOf !== null) return `repeats block ${repeatOf}`;
  return paragraph === null ? 'outside the body of the article' : `block ${block}`;
}

function Entry({ entry }: { entry: LedgerRow }) {
  return (
    <li className="ledger-entry" id={entryId(entry)}>
      <span className="ledger-square" data-disposition={entry.disposition} aria-hidden="true" />
      <span className="ledger-printed">
        “{entry.printed}”{entry.times > 1 && <span className="soft"> {entry.times} times</span>}
      </span>{' '}
      <span className="ledger-disposition">{DISPOSITION_WORDS[entry.disposition]}</span>{' '}
      <span className="ledger-reason">
        {entry.reason}
        {entry.claims.map((id) => (
          <span className="ledger-claim" key={id}>
            {' '}
            <a href={claimUrl(id)}>{id}</a>
          </span>
        ))}
      </span>
    </li>
  );
}
