import { formatCount } from '../words/format.ts';
import type { ClaimResult, ClaimState, Cure, Position, VerificationReport } from './verifiable.ts';
import { formatTimes } from './verify-claims.ts';

const STATE_WORDS: Record<ClaimState, string> = {
  exact: 'exact',
  moved: 'moved',
  edited: 'edited',
  figure_changed: 'figure changed',
  lost: 'lost',
};

/** What can't be pasted. */
const ADVICE: Partial<Record<ClaimState, string>> = {
  figure_changed: 'if the publisher corrected it, the value and a revision change with the locator',
  lost: 'if the article no longer says it, mark the claim as withdrawn: { on: "YYYY-MM-DD", reason: … }',
};

const formatPosition = ({ block, sentence }: Position) => `block ${block}, sentence ${sentence}`;

/** A line with the place in the seed before it, as editors open it, and beneath it what to paste there. */
function formatLine({ file, line, paste, text }: ReportLine): string {
  const place = file === null ? '' : `${file}${line === null ? '' : `:${line}`}: `;
  const pasted = paste === null ? [] : paste.split('\n').map((part) => `      ${part}`);
  return [`  ${place}${text}`, ...pasted].join('\n');
}

/** A line of a report without its place: what is off, what would cure it, and where. */
export type ReportLine = Cure & { text: string };

function describeClaim(result: ClaimResult): ReportLine {
  const { id, as_printed, repeat, state, expected, found, now, changes, note } = result;
  const elsewhere = found && (found.block !== expected.block || found.sentence !== expected.sentence);
  const parts = [
    `${id} "${as_printed}"${repeat ? ' (repeat)' : ''}, ${formatPosition(expected)}`,
    elsewhere ? `now ${formatPosition(found)}` : '',
    now.length > 0 ? `there now: ${now.map((phrase) => `"${phrase}"`).join(', ')}` : '',
    note ?? '',
    ...changes.filter((change) => !now.some((phrase) => change === `"${phrase}" came`)),
    ADVICE[state] ?? '',
  ];
  return withText(result, `${STATE_WORDS[state]}: ${parts.filter((part) => part !== '').join('; ')}`);
}

const withText = ({ file, line, path, paste }: Cure, text: string): ReportLine => ({
  ...{ file, line, path, paste },
  text,
});

const listOff = (claims: ClaimResult[]) =>
  claims.filter(({ state, note }) => state !== 'exact' || note !== null).map(describeClaim);

function describeStates(claims: ClaimResult[]): string {
  const counts = (Object.keys(STATE_WORDS) as ClaimState[])
    .map((state) => ({ state, count: claims.filter((claim) => claim.state === state).length }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => `${count} ${STATE_WORDS[state]}`);
  return `Claims, repeats included: ${counts.join(', ') || 'none recorded'}.`;
}

function listLedgerLines({ ledger: { missing, stale } }: VerificationReport): ReportLine[] {
  return [
    ...missing.map((figure) => {
      const { block, phrase, occurrence, of } = figure;
      const which = of > 1 ? ` (${occurrence} of ${of})` : '';
      return withText(figure, `missing in the ledger: block ${block}, "${phrase}"${which}`);
    }),
    ...stale.map((entry) => {
      const { block, printed, times, found, whole } = entry;
      const stands = `"${printed}" stands ${formatTimes(found)}, the ledger says ${formatTimes(times)}`;
      const cut = whole === null ? '' : `; the block prints "${whole}"`;
      return withText(entry, `stale in the ledger: block ${block}, ${stands}${cut}`);
    }),
  ];
}

/** Worth a look, and no fault: the ledger may leave them out. */
function listLooseLines({ ledger: { loose } }: VerificationReport): ReportLine[] {
  return loose.map((word) =>
    withText(
      word,
      `worth a look: block ${word.block}, "${word.phrase}" leaves a quantity open and is not in the ledger`,
    ),
  );
}

function listBlockLines({ moved_blocks, broken_repeats }: VerificationReport): ReportLine[] {
  return [
    ...moved_blocks.map((moved) =>
      withText(moved, `moved: block ${moved.block} of the record is now block ${moved.now}`),
    ),
    ...broken_repeats.map((repeat) =>
      withText(repeat, `no longer a repeat: block ${repeat.block} of block ${repeat.of}`),
    ),
  ];
}

const listUnplacedLines = ({ unplaced }: VerificationReport) =>
  unplaced.map((claim) => withText(claim, `not placed yet: ${claim.id}; --write looks for it`));

/** Everything that is off, in the order of the report. */
export function listReportLines(report: VerificationReport): ReportLine[] {
  const { blocks, same_file } = report;
  const text = `${blocks.found} blocks in the text, where the record says ${blocks.recorded}`;
  const counted = same_file && blocks.found !== blocks.recorded ? [withText(blocks, text)] : [];
  return [
    ...counted,
    ...listBlockLines(report),
    ...listOff(report.claims),
    ...listUnplacedLines(report),
    ...listLedgerLines(report),
  ];
}

/** A report for the terminal; it quotes nothing of the text but figure phrases. */
export function formatReport(report: VerificationReport): string {
  const file = report.same_file
    ? 'The file is the one that the record was made from, byte for byte.'
    : 'The file is not byte for byte the one that the record was made from.';
  const { blocks, ledger, claims, unplaced } = report;
  if (claims.length === 0 && unplaced.length > 0)
    return [
      `${report.title} (${report.slug})`,
      `Its ${formatCount(unplaced.length, 'claim')} have no place in the text yet: --write finds them.`,
    ].join('\n');
  return [
    `${report.title} (${report.slug})`,
    file,
    blocks.recorded === blocks.found
      ? `Blocks: ${blocks.found}, as recorded.`
      : `Blocks: ${blocks.found}; the record says ${blocks.recorded}.`,
    ...listBlockLines(report).map(formatLine),
    describeStates(report.claims),
    ...listOff(report.claims).map(formatLine),
    ...listUnplacedLines(report).map(formatLine),
    `Ledger: ${ledger.accounted} of ${ledger.figures} figures of the text accounted for.`,
    ...listLedgerLines(report).map(formatLine),
    ...listLooseLines(report).map(formatLine),
    report.ok ? 'All of it holds.' : 'Something is off: see the indented lines.',
  ].join('\n');
}
