import { parseArgs } from 'node:util';
import type { VerifiableArticle } from '../../lib/verify/verifiable.ts';
import { identifyArticle, verifyArticle } from '../../lib/verify/verify-article.ts';
import { formatReport } from '../../lib/verify/verify-report.ts';
import { readTextFile, TextFileError } from '../files/read-text.ts';

/** What a command needs of the outside; tests pass their own. */
export type CommandEffects = {
  readArticles: () => VerifiableArticle[] | Promise<VerifiableArticle[]>;
  print: (text: string) => void;
  printError: (text: string) => void;
};

const USAGE = `Usage: npm run verify -- <text file> [--json]

Sets an article's text, as you have it, against the record of it in seed/articles: is every claim still where the
record says, and does the ledger account for every figure? Nothing of the text is stored.
Ends with 0 where all of it holds, 1 where something is off, 2 where there was nothing to compare.`;

function parseVerifyArgs(args: string[]): { path: string; json: boolean } | undefined {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { json: { type: 'boolean' } },
      allowPositionals: true,
    });
    const [path, ...rest] = positionals;
    return path === undefined || rest.length > 0 ? undefined : { path, json: values.json === true };
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

/** Runs `npm run verify`; returns the exit code. */
export async function verifyCommand(args: string[], effects: CommandEffects): Promise<0 | 1 | 2> {
  const parsed = parseVerifyArgs(args);
  if (!parsed) {
    effects.printError(USAGE);
    return 2;
  }
  try {
    const text = await readTextFile(parsed.path);
    const identified = identifyArticle(text, await effects.readArticles());
    if (!identified.record) throw new TextFileError(explainUnknown(parsed.path, identified.closest));
    const report = verifyArticle(text, identified.record, identified.reading);
    effects.print(parsed.json ? JSON.stringify(report, null, 2) : formatReport(report));
    return report.ok ? 0 : 1;
  } catch (error) {
    if (!(error instanceof TextFileError)) throw error;
    if (parsed.json) effects.print(JSON.stringify({ ok: false, error: error.message }, null, 2));
    else effects.printError(error.message);
    return 2;
  }
}
