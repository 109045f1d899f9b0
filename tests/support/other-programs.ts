import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
const MAX_BYTES = 64 * 1024 * 1024;

async function runTool(tool: string, args: string[]): Promise<string> {
  try {
    return (await run(tool, args, { maxBuffer: MAX_BYTES, encoding: 'utf8' })).stdout;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new Error(
      `This test opens a download in another program, and ${tool} is not installed: install ${tool}.`,
    );
  }
}

const READ_CSV = `
import csv, json, sys
with open(sys.argv[1], newline='', encoding=sys.argv[2]) as file:
    print(json.dumps(list(csv.reader(file, strict=True))))
`;

/** The lines of a CSV with their fields, as Python's own reader finds them. */
export async function readWithPython(file: string, encoding: 'utf-8' | 'utf-8-sig'): Promise<string[][]> {
  return JSON.parse(await runTool('python3', ['-c', READ_CSV, file, encoding]));
}

/** The rows of a CSV under its header's names, as SQLite imports them. */
export async function readWithSqlite(file: string): Promise<Record<string, string>[]> {
  const commands = [`.import --csv "${file}" claims`, '.mode json', 'select * from claims'];
  return JSON.parse(await runTool('sqlite3', [':memory:', ...commands]));
}
