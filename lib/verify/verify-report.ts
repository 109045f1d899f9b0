import type { ClaimResult, ClaimState, Position, VerificationReport } from './verifiable.ts';
import { formatTimes } from './verify-claims.ts';

const STATE_WORDS: Record<ClaimState, string> = {
  exact: 'exact',
  moved: 'moved',
  edited: 'edited',
  figure_changed: 'figure changed',
  lost: 'lost',
};

const formatPosition = ({ block, sentence }: Position) => `block ${block}, sentence ${sentence}`;

function formatClaim(result: ClaimResult): string {
  const { id, as_printed, repeat, state, expected, found, now, note } = result;
  const elsewhere = found && (found.block !== expected.block || found.sentence !== expected.sentence);
  const parts = [
    `${id} "${as_printed}"${repeat ? ' (repeat)' : ''}, ${formatPosition(expected)}`,
    elsewhere ? `now ${formatPosition(found)}` : '',
    now.length > 0 ? `there now: ${now.map((phrase) => `"${phrase}"`).join(', ')}` : '',
    note ?? '',
  ];
  return `  ${STATE_WORDS[state]}: ${parts.filter((part) => part !== '').join('; ')}`;
}

function listClaimLines(claims: ClaimResult[]): string[] {
  const counts = (Object.keys(STATE_WORDS) as ClaimState[])
    .map((state) => ({ state, count: claims.filter((claim) => claim.state === state).length }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => `${count} ${STATE_WORDS[state]}`);
  const off = claims.filter(({ state, note }) => state !== 'exact' || note !== null);
  return [`Claims, repeats included: ${counts.join(', ') || 'none recorded'}.`, ...off.map(formatClaim)];
}

function listLedgerLines({ ledger }: VerificationReport): string[] {
  const { figures, accounted, missing, stale } = ledger;
  return [
    `Ledger: ${accounted} of ${figures} figures of the text accounted for.`,
    ...missing.map(({ block, phrase, occurrence, of }) => {
      const which = of > 1 ? ` (${occurrence} of ${of})` : '';
      return `  missing in the ledger: block ${block}, "${phrase}"${which}`;
    }),
    ...stale.map(
      ({ block, printed, times, found }) =>
        `  stale in the ledger: block ${block}, "${printed}" stands ${formatTimes(found)}, the ledger says ${formatTimes(times)}`,
    ),
  ];
}

function listBlockLines(report: VerificationReport): string[] {
  const { blocks, moved_blocks, broken_repeats } = report;
  return [
    blocks.recorded === blocks.found
      ? `Blocks: ${blocks.found}, as recorded.`
      : `Blocks: ${blocks.found}; the record says ${blocks.recorded}.`,
    ...moved_blocks.map(({ block, now }) => `  moved: block ${block} of the record is now block ${now}`),
    ...broken_repeats.map(({ block, of }) => `  no longer a repeat: block ${block} of block ${of}`),
  ];
}

/** A report for the terminal; it quotes nothing of the text but figure phrases. */
export function formatReport(report: VerificationReport): string {
  const file = report.same_file
    ? 'The file is the one that the record was made from, byte for byte.'
    : 'The file is not byte for byte the one that the record was made from.';
  return [
    `${report.title} (${report.slug})`,
    file,
    ...listBlockLines(report),
    ...listClaimLines(report.claims),
    ...listLedgerLines(report),
    report.ok ? 'All of it holds.' : 'Something is off: see the indented lines.',
  ].join('\n');
}
