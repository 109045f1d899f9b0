import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { errorCode, SetupProblem } from '../../db/process/setup-problem.ts';
import { MappingProblem } from '../../lib/draft/table/fields.ts';
import { tellPlan, tellTable } from '../../lib/draft/table/tell-table.ts';
import {
  type ImportTarget,
  openImportTarget,
  planTable,
  type ReadTableOptions,
  readTable,
  type TableAtHand,
  writeTable,
} from '../editing/import-table.ts';
import { TableFileError } from '../files/read-table-file.ts';

/** What the command needs of the outside; tests pass their own. `ask` is there where somebody listens. */
export type ImportEffects = {
  folder: string;
  print: (text: string) => void;
  printError: (text: string) => void;
  ask?: (question: string) => Promise<string>;
};

const USAGE = `Usage: npm run import -- <rows.csv or rows.xlsx> [options]

Shows what each cell of a table would become, and writes nothing.
  --into <slug>         the draft that the rows belong to; with --write they go into it
  --write               writes the rows into that draft
  --map "Head=field"    what columns are for, parted by commas: entity, value, printed, hedge, from, to, unit, period,
                        metric, source, note or nothing; a column by its head or letter, "Share=value:metric-slug"
  --sheet <name>        the sheet of a workbook
  --decimal <, or .>    the sign of decimals, where no cell shows it
  --head <n>            how many rows the head has
  --fill <head>         a column in which an empty cell repeats the one above it; may be said again
  --delimiter <sign>    what parts the cells of a text`;

/** Runs `npm run import`; returns the exit code: 0 where all was read, 1 where something is open, 2 where nothing was. */
export async function importCommand(args: string[], effects: ImportEffects): Promise<0 | 1 | 2> {
  const asked = readArguments(args);
  if (typeof asked === 'string') {
    effects.printError(asked);
    return 2;
  }
  try {
    return await run(asked, effects);
  } catch (error) {
    if (error instanceof TableFileError) effects.printError(`${asked.file}: ${error.message}`);
    else if (error instanceof MappingProblem) effects.printError(error.message);
    else throw error;
    return 2;
  }
}

type Asked = { file: string; into: string | undefined; isWriting: boolean; options: ReadTableOptions };

function readArguments(args: string[]): Asked | string {
  const text = { type: 'string' } as const;
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        ...{ into: text, map: text, sheet: text, decimal: text, head: text, delimiter: text },
        fill: { type: 'string', multiple: true },
        write: { type: 'boolean' },
      },
    });
    const { into, map, sheet, decimal, head, delimiter, fill, write: isWriting = false } = values;
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) return USAGE;
    if (decimal !== undefined && decimal !== ',' && decimal !== '.') return `--decimal is , or .\n\n${USAGE}`;
    if (head !== undefined && !/^[0-9]$/.test(head)) return `--head is a number of rows, 0 to 9.\n\n${USAGE}`;
    if (isWriting && into === undefined)
      return `--write needs --into <slug>: the draft that the rows go into.\n\n${USAGE}`;
    return {
      file,
      into,
      isWriting,
      options: {
        ...(map !== undefined && { map }),
        ...(sheet !== undefined && { sheet }),
        ...(decimal !== undefined && { decimal }),
        ...(head !== undefined && { headRows: Number(head) }),
        ...(delimiter !== undefined && { delimiter: delimiter === '\\t' ? '\t' : delimiter }),
        ...(fill && { fill }),
      },
    };
  } catch (error) {
    return `${error instanceof Error ? error.message : error}\n\n${USAGE}`;
  }
}

async function run(asked: Asked, effects: ImportEffects): Promise<0 | 1> {
  const name = path.basename(asked.file);
  const bytes = await readBytes(asked.file);
  const target = asked.into === undefined ? undefined : await openImportTarget(effects.folder, asked.into);
  const known = target && { catalogue: target.catalogue, draft: target.draft };
  let { table, read, notes } = readTable(bytes, { ...asked.options, ...known });
  if (table.open.length > 0 && effects.ask) {
    const map = await effects.ask(
      `${tellTable(table, name).join('\n')}\n\nWhat are the columns for? (as --map) `,
    );
    ({ table, read, notes } = readTable(bytes, {
      ...asked.options,
      ...known,
      map: [asked.options.map, map].filter(Boolean).join(', '),
    }));
  }
  effects.print([`${name}: ${read}.`, ...notes, ...tellTable(table, name)].join('\n'));
  const isWhole = table.open.length === 0 && table.issues.every(({ isFigure }) => !isFigure);
  if (target) await into({ table }, target, { ...asked, name, isWhole }, effects);
  else
    effects.print(
      'Nothing was written: --into <slug> says which draft it belongs to, and --write writes it.',
    );
  return isWhole && table.issues.length === 0 ? 0 : 1;
}

async function into(
  { table }: Pick<TableAtHand, 'table'>,
  target: ImportTarget,
  { name, isWriting, isWhole }: { name: string; isWriting: boolean; isWhole: boolean },
  { folder, print }: ImportEffects,
): Promise<void> {
  const plan = planTable(table, target, name);
  print(tellPlan(plan).join('\n'));
  if (!isWhole)
    print(
      'Nothing was written: a cell of numbers that was not read would be lost. Mend it, or map its column to nothing.',
    );
  else if (!isWriting) print(`Nothing was written: --write writes it into drafts/${target.slug}.yaml.`);
  else {
    await writeTable(folder, target, plan);
    print(`Written into drafts/${target.slug}.yaml: "npm run check" says what is left to decide.`);
  }
}

const REASONS: Record<string, string> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'it may not be read by this user',
};

async function readBytes(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    const reason = REASONS[errorCode(error) ?? ''];
    if (reason === undefined) throw error;
    throw new SetupProblem(`${file} can't be read: ${reason}.`);
  }
}
