import { parseArgs } from 'node:util';
import type { CheckedPlaces } from '../../lib/model/checked-places.ts';
import { toCheckedPlaces } from '../../lib/verify/checked-places.ts';
import type { VerifiableArticle, VerificationReport } from '../../lib/verify/verifiable.ts';
import { identifyArticle, verifyArticle } from '../../lib/verify/verify-article.ts';
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

const USAGE = `Usage: npm run verify -- <text file> … [--write] [--json]

Sets an article's text, as you have it, against the record of it in seed/articles: is every claim still where the
record says, and does the ledger account for every figure? With --write, and where all of it holds, it keeps beside the
article's file that it was checked, with short hashes of the sentences; nothing of the text can be read from them.
Ends with 0 where all of it holds, 1 where something is off, 2 where there was nothing to compare.`;

type Request = { paths: string[]; json: boolean; write: boolean };

function parseVerifyArgs(args: string[]): Request | undefined {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { json: { type: 'boolean', default: false }, write: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    return positionals.length === 0 ? undefined : { paths: positionals, ...values };
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

async function verifyText(path: string, write: boolean, effects: VerifyEffects): Promise<Answer> {
  const text = await readTextFile(path);
  const records = await effects.readArticles();
  const identified = identifyArticle(text, records, (compared) =>
    effects.show(`${path}: compared with ${compared} of ${formatCount(records.length, 'article')}`),
  );
  if (!identified.record) throw new TextFileError(explainUnknown(path, identified.closest));
  const { record, reading } = identified;
  const report = verifyArticle(text, record, reading);
  const kept =
    report.ok && write ? await effects.save(toCheckedPlaces(record, reading, effects.today())) : null;
  const last = describeKept(path, report, write, kept);
  return {
    code: report.ok ? 0 : 1,
    json: { ...report, written: kept },
    text: `${formatReport(report)}\n${last}`,
  };
}

function describeKept(path: string, { ok, claims }: VerificationReport, write: boolean, kept: string | null) {
  if (kept !== null) {
    const count = new Set(claims.map(({ id }) => id)).size;
    return `${kept} was written: ${formatCount(count, 'claim')} checked.`;
  }
  if (write) return 'Nothing was written: what is off comes first.';
  const cure = `npm run verify -- ${path} --write`;
  return ok
    ? `To keep that it was checked: ${cure}`
    : `Once all of it holds, keep that it was checked: ${cure}`;
}

async function answer(path: string, write: boolean, effects: VerifyEffects): Promise<Answer> {
  try {
    return await verifyText(path, write, effects);
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
    const given = await answer(path, request.write, effects);
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
