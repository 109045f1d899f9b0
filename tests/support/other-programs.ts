import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
const MAX_BYTES = 64 * 1024 * 1024;
type Program = 'python3' | 'sqlite3';

/** Whether a program is there to open a download with; nobody has to install one for our tests. */
export function lacksProgram(program: Program): boolean {
  const { error } = spawnSync(program, ['--version'], { stdio: 'ignore' });
  return error !== undefined;
}

/** What a test's title ends with where its program is missing, so that the skipped test says why. */
export function whyNot(program: Program): string {
  return lacksProgram(program) ? ` (skipped: ${program} is not installed here)` : '';
}

async function runProgram(program: Program, args: string[]): Promise<string> {
  return (await run(program, args, { maxBuffer: MAX_BYTES, encoding: 'utf8' })).stdout;
}

const READ_CSV = `
import csv, json, sys
with open(sys.argv[1], newline='', encoding=sys.argv[2]) as file:
    print(json.dumps(list(csv.reader(file, strict=True))))
`;

/** The lines of a CSV with their fields, as Python's own reader finds them. */
export async function readWithPython(file: string, encoding: 'utf-8' | 'utf-8-sig'): Promise<string[][]> {
  return JSON.parse(await runProgram('python3', ['-c', READ_CSV, file, encoding]));
}

/** The rows of a CSV under its header's names, as SQLite imports them. */
export async function readWithSqlite(file: string): Promise<Record<string, string>[]> {
  const commands = [`.import --csv "${file}" claims`, '.mode json', 'select * from claims'];
  return JSON.parse(await runProgram('sqlite3', [':memory:', ...commands]));
}
