import path from 'node:path';
import { SetupProblem } from '../../db/process/setup-problem.ts';
import { type Added, prepareArticle, writePrepared } from '../editing/add-article.ts';
import { textFile } from '../editing/places.ts';
import { TextFileError } from '../files/read-text.ts';
import { showPath } from '../files/seed-file.ts';
import { ADD_USAGE, type AddRequest, parseAddArgs } from './add-options.ts';
import { type Ask, askMissing } from './add-questions.ts';
import { formatAdded } from './add-summary.ts';

/** What the command needs of the outside; tests pass their own. */
export type AddEffects = {
  folder: string;
  today: string;
  /** The bytes of a file, or of what is piped in where it is "-". */
  read: (file: string) => Promise<Uint8Array>;
  /** Absent where no terminal listens. */
  ask?: Ask;
  print: (text: string) => void;
  printError: (text: string) => void;
  /** Says what goes on where it may take longer. */
  show: (status: string) => void;
};

const STDIN = '-';
/** So many bytes take longer than a moment. */
const LARGE = 300_000;

async function add({ file, answers, replace }: AddRequest, effects: AddEffects): Promise<Added> {
  const { folder, today, ask } = effects;
  const fileName = file === STDIN ? 'what was piped in' : file;
  const content = await effects.read(file);
  if (content.length > LARGE) effects.show(`Reading ${fileName} (${(content.length / 1e6).toFixed(1)} MB) …`);
  const options = { folder, today, content, fileName, answers, replace };
  const prepared = await prepareArticle(options);
  if (!ask || prepared.asked.length === 0) return writePrepared(prepared, options);
  const said = await askMissing(prepared.asked, ask, effects.print);
  const isSaid = Object.keys(said).length > 0;
  const complete = isSaid ? await prepareArticle({ ...options, answers: { ...said, ...answers } }) : prepared;
  return writePrepared(complete, options);
}

/** Runs `npm run add`; returns the exit code: 0 added, 2 not. */
export async function addCommand(args: string[], effects: AddEffects): Promise<0 | 2> {
  try {
    const request = parseAddArgs(args);
    if (!request) {
      effects.printError(ADD_USAGE);
      return 2;
    }
    const added = await add(request, effects);
    const file = showPath(path.join(effects.folder, added.file));
    effects.print(formatAdded(added, file, showPath(textFile(effects.folder, added.slug))));
    return 0;
  } catch (error) {
    const isMisused =
      error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
    const isKnown =
      error instanceof TextFileError || error instanceof SetupProblem || error instanceof RangeError;
    if (!isMisused && !isKnown) throw error;
    effects.printError(isMisused ? `${(error as Error).message}\n\n${ADD_USAGE}` : (error as Error).message);
    return 2;
  }
}
