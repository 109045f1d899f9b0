import { parseArgs } from 'node:util';
import type { CheckedPlaces } from '../../lib/model/checked-places.ts';
import { toCheckedPlaces } from '../../lib/verify/checked-places.ts';
import { renewPlaces, type Unlocated } from '../../lib/verify/renew-places.ts';
import type { VerifiableArticle, VerificationReport } from '../../lib/verify/verifiable.ts';
import { identifyArticle, verifyArticle } from '../../lib/verify/verify-article.ts';
import type { Reading } from '../../lib/verify/verify-reading.ts';
import { formatReport } from '../../lib/verify/verify-report.ts';
import { formatCount } from '../../lib/words/format.ts';
import { readTextFile, TextFileError } from '../files/read-text.ts';

/** What a command needs of the outside; tests pass their own. */
export type CommandEffects = {
  readArticles: () => VerifiableArticle[] | Promise<VerifiableArticle[]>;
  print: (text: string) => void;
  printError: (text: string) => void;
};

export type VerifyEffects = CommandEffects & {
  /** Keeps what was checked, and gives the path of the file as a person would type it. */
  save: (places: CheckedPlaces) => Promise<string>;
  /** The day, as `2026-11-28`. */
  today: () => string;
  /** How far it is. */
  show: (status: string) => void;
};

const USAGE = `Usage: npm run verify -- <text file> … [--write | --renew] [--json]

Sets an article's text, as you have it, against the record of it in seed/articles: is every claim still where the
record says, and does the ledger account for every figure? With --write it finds the places of claims that have none or
were changed, and writes them beside the article's file; and where all of it holds, that it was checked, with short hashes
of the sentences: nothing of the text can be read from them. --renew takes this text in place of the one recorded.
Ends with 0 where all of it holds, 1 where something is off, 2 where there was nothing to compare.`;

type Mode = { write: boolean; renew: boolean };
type Request = Mode & { paths: string[]; json: boolean };

function parseVerifyArgs(args: string[]): Request | undefined {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: {
        json: { type: 'boolean', default: false },
        write: { type: 'boolean', default: false },
        renew: { type: 'boolean', default: false },
      },
      allowPositionals: true,
    });
    const { json, renew } = values;
    const write = values.write || renew;
    return positionals.length === 0 ? undefined : { paths: positionals, json, renew, write };
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function explainUnknown(path: string, closest: { title: string; share: number } | null): string {
  if (!closest) return `${path} can't be compared: seed/articles holds no article.`;
  const nearest =
    closest.share === 0
      ? 'it holds no recorded sentence'
      : `the nearest, "${closest.title}", shares ${Math.round(closest.share * 100)} % of its recorded sentences`;
  return `${path} is the text of no known article: ${nearest}.`;
}

type Answer = { code: 0 | 1 | 2; json: unknown; text: string };

type Found = { record: VerifiableArticle; reading: Reading; report: VerificationReport };

async function setAgainst(path: string, text: string, effects: VerifyEffects): Promise<Found> {
  const records = await effects.readArticles();
  const identified = identifyArticle(text, records, (compared) =>
    effects.show(`${path}: compared with ${compared} of ${formatCount(records.length, 'article')}`),
  );
  if (!identified.record) throw new TextFileError(explainUnknown(path, identified.closest));
  const { record, reading } = identified;
  return { record, reading, report: verifyArticle(text, record, reading) };
}

async function verifyText(path: string, { write, renew }: Mode, effects: VerifyEffects): Promise<Answer> {
  const text = await readTextFile(path);
  let found = await setAgainst(path, text, effects);
  const isOpen = !found.report.ok || renew;
  const renewal =
    write && isOpen ? renewPlaces(found.record, text, { report: found.report, isNew: renew }) : undefined;
  const placed = renewal && renewal.located.length > 0 ? await effects.save(renewal.places) : null;
  if (placed !== null) found = await setAgainst(path, text, effects);
  const { record, reading, report } = found;
  const kept =
    report.ok && write ? await effects.save(toCheckedPlaces(record, reading, effects.today())) : null;
  const lines = [
    formatReport(report),
    ...(renewal?.problems ?? []).map(formatUnlocated),
    ...(placed === null
      ? []
      : [`${placed} was written: ${formatCount(renewal?.located.length ?? 0, 'place')} found.`]),
    describeKept(path, report, { write, placed, isKept: record.places !== undefined }, kept),
  ];
  return {
    code: report.ok ? 0 : 1,
    json: { ...report, written: kept ?? placed, unlocated: renewal?.problems ?? [] },
    text: lines.join('\n'),
  };
}

const formatUnlocated = ({ file, line, id, found, right }: Unlocated): string =>
  `  ${file === null ? '' : `${file}:${line}: `}no place of ${id}: found ${found}; right would be ${right}`;

const NOTHING = 'Nothing was written: what is off comes first.';
type Written = { write: boolean; placed: string | null; isKept: boolean };

function describeKept(
  path: string,
  { ok, claims, same_file: isSame }: VerificationReport,
  { write, placed, isKept }: Written,
  kept: string | null,
) {
  if (kept !== null) {
    const count = new Set(claims.map(({ id }) => id)).size;
    return `${kept} was written: ${formatCount(count, 'claim')} checked.`;
  }
  const renew = `npm run verify -- ${path} --renew`;
  if (write && placed !== null) return 'That it was checked was not written: what is off comes first.';
  if (write && !isSame && isKept)
    return `${NOTHING} If this text is to be the article’s from now on: ${renew}`;
  if (write) return NOTHING;
  const cure = `npm run verify -- ${path} --write`;
  return ok
    ? `To keep that it was checked: ${cure}`
    : `Once all of it holds, keep that it was checked: ${cure}`;
}

async function answer(path: string, mode: Mode, effects: VerifyEffects): Promise<Answer> {
  try {
    return await verifyText(path, mode, effects);
  } catch (error) {
    if (!(error instanceof TextFileError)) throw error;
    return { code: 2, json: { ok: false, error: error.message }, text: error.message };
  }
}

/** Runs `npm run verify`; returns the exit code, of several texts the highest. */
export async function verifyCommand(args: string[], effects: VerifyEffects): Promise<0 | 1 | 2> {
  const request = parseVerifyArgs(args);
  if (!request) {
    effects.printError(USAGE);
    return 2;
  }
  const answers: Answer[] = [];
  for (const [index, path] of request.paths.entries()) {
    const given = await answer(path, request, effects);
    answers.push(given);
    if (request.json) continue;
    if (index > 0) effects.print('');
    if (given.code === 2) effects.printError(given.text);
    else effects.print(given.text);
  }
  const all = answers.map(({ json }) => json);
  if (request.json) effects.print(JSON.stringify(all.length === 1 ? all[0] : all, null, 2));
  return answers.reduce<0 | 1 | 2>((worst, { code }) => (code > worst ? code : worst), 0);
}
