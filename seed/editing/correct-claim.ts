import { SetupProblem } from '../../db/process/setup-problem.ts';
import { type ClaimEditor, type PlannedChange, planChange, type Reason } from './change-claim.ts';

/** A correction of one field, and of the words that have to agree with it. */
export type Correction = Reason & {
  id: string;
  field: string;
  /** As a person types it: "52", "32-41" of a range, "none" where the field goes. */
  value: string;
  asPrinted?: string;
  description?: string;
  caveat?: string;
};

type Kind = 'number' | 'text' | 'range';

/** What can be corrected by one word or number; all else is edited in the file. */
const FIELDS: Record<string, { way: string[]; kind: Kind }> = {
  value: { way: ['value'], kind: 'number' },
  range: { way: ['range'], kind: 'range' },
  ...Object.fromEntries(
    [
      'qualifier',
      'unit',
      'as_printed',
      'metric',
      'statistic',
      'fraction',
      'base',
      'reference',
      'chain_end',
      'period',
    ].map((name) => [name, { way: [name], kind: 'text' as const }]),
  ),
  'period.start': { way: ['period', 'start'], kind: 'text' },
  'period.end': { way: ['period', 'end'], kind: 'text' },
  'period.basis': { way: ['period', 'basis'], kind: 'text' },
};

/** The names of the fields that `npm run correct` knows. */
export const CORRECTABLE: readonly string[] = Object.keys(FIELDS);

/** Plans the correction of a claim, with a revision of each field that it changes. Throws RefusedChange with what does not agree. */
export function planCorrection(folder: string, correction: Correction): Promise<PlannedChange> {
  const { id, field, value, asPrinted, description, caveat } = correction;
  const of = FIELDS[field];
  if (!of)
    throw new SetupProblem(
      `"${field}" can't be corrected so: right would be one of ${CORRECTABLE.join(', ')}. Other fields are changed in the article’s file; "npm run seed" then prints the revision to paste.`,
    );
  const wanted = parseValue(of.kind, field, value);
  refuseNoReason(correction);
  return planChange(folder, id, correction, (claim) => {
    if (claim.claim.withdrawn) throw new SetupProblem(`${id} is withdrawn: it is corrected no more.`);
    setField(claim, field, of.way, wanted);
    if (asPrinted !== undefined) claim.setPhrase(asPrinted);
    if (description !== undefined) claim.set(['description'], description);
    if (caveat !== undefined) claim.set(['caveat'], caveat);
  });
}

/** Plans the withdrawal of a claim: it stays, marked, with the reason. */
export function planWithdrawal(folder: string, withdrawal: Reason & { id: string }): Promise<PlannedChange> {
  const { id, why, cause, today } = withdrawal;
  refuseNoReason(withdrawal);
  return planChange(folder, id, withdrawal, (claim) => {
    const { withdrawn } = claim.claim;
    if (withdrawn)
      throw new SetupProblem(`${id} is withdrawn already, since ${withdrawn.on}: ${withdrawn.reason}`);
    claim.set(['withdrawn'], { on: today, reason: why, cause });
  });
}

function refuseNoReason({ why }: Pick<Reason, 'why'>): void {
  if (!/\p{L}{2}/u.test(why))
    throw new SetupProblem(
      'The reason is missing: right would be a sentence in quotes, as "The article says 52, not 54."',
    );
}

function setField(claim: ClaimEditor, field: string, way: string[], wanted: unknown): void {
  if (way[0] === 'period' && way.length > 1 && claim.has('period') && !claim.isMap('period'))
    throw new SetupProblem(`The period is written in words: correct "period" as a whole, as "2022".`);
  if (field === 'as_printed' && typeof wanted === 'string') claim.setPhrase(wanted);
  else claim.set(way, wanted);
  if (field === 'value') claim.set(['range'], undefined);
  if (field === 'range') claim.set(['value'], undefined);
}

/** A number written so that it means one thing: plain digits, as a seed file has them. */
const NUMBER = /^[-−]?\d+(\.\d+)?$/;
const RANGE = /^([-−]?\d+(?:\.\d+)?)\s*(?:-|–|\.\.|to)\s*([-−]?\d+(?:\.\d+)?)$/;
const toNumber = (text: string) => Number(text.replace('−', '-'));

function parseValue(kind: Kind, field: string, value: string): unknown {
  const text = value.trim();
  if (text === 'none') return undefined;
  if (kind === 'number') {
    if (!NUMBER.test(text))
      throw new SetupProblem(
        `${JSON.stringify(value)} is no ${field}: right would be a plain number without commas and unit, as 52 or 2000000.`,
      );
    return toNumber(text);
  }
  if (kind === 'range') {
    const [, from = '', to = ''] = RANGE.exec(text) ?? [];
    if (from === '')
      throw new SetupProblem(`${JSON.stringify(value)} is no range: right would be both ends, as "32-41".`);
    return { from: toNumber(from), to: toNumber(to) };
  }
  if (text === '')
    throw new SetupProblem(`There is no new ${field}: right would be its new text, or "none".`);
  return text;
}
