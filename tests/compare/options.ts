import { parseArgs } from 'node:util';
import { CannotCompare } from './cannot-compare.ts';

export const USAGE = `Usage: npm run compare -- <address> <address> [options]

Asks two running sites for the same addresses and prints in what their answers differ.

  --only <regex>    ask only for addresses that match
  --ignore <regex>  leave out differences whose line "address: what" matches; may be repeated
  --json            print JSON instead of a table
  --help            print this

Example: npm run compare -- http://localhost:3000 http://localhost:3001

Start both with one SITE_URL and the same seeds, as in
  SITE_URL=https://metrics.example.org PORT=3001 DATA_DIR=/some/folder npm start
The name is painted into pictures and counts in the sizes of files: with two names, pictures
are compared by size alone.

Exit code: 0 where all is equal, 1 where something differs, 2 where no comparison was possible.`;

/** What was asked for on the command line; `origins` have no slash at their end. */
export type Options = {
  origins: [first: string, second: string];
  only?: RegExp;
  ignore: RegExp[];
  json: boolean;
};

/** Reads the arguments; 'help' where they ask for it. Throws CannotCompare with a sentence that says what is wrong. */
export function parseOptions(args: string[]): Options | 'help' {
  const { values, positionals } = readArguments(args);
  if (values.help) return 'help';
  const [first, second] = positionals;
  if (first === undefined || second === undefined || positionals.length > 2)
    throw new CannotCompare(`Name two sites; found ${positionals.length}. ${SEE_HELP}`);
  return {
    origins: [toOrigin(first), toOrigin(second)],
    only: values.only === undefined ? undefined : toPattern('--only', values.only),
    ignore: values.ignore.map((text) => toPattern('--ignore', text)),
    json: values.json,
  };
}

const SEE_HELP = 'See "npm run compare -- --help".';

function readArguments(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        only: { type: 'string' },
        ignore: { type: 'string', multiple: true, default: [] },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    if (error instanceof TypeError) throw new CannotCompare(`${error.message} ${SEE_HELP}`);
    throw error;
  }
}

function toOrigin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isWeb = url?.protocol === 'http:' || url?.protocol === 'https:';
  if (url === undefined || !isWeb || url.href !== `${url.origin}/`)
    throw new CannotCompare(
      `"${text}" is no address of a site; it must be one without a path, such as http://localhost:3000. ${SEE_HELP}`,
    );
  return url.origin;
}

function toPattern(option: string, text: string): RegExp {
  try {
    return new RegExp(text);
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new CannotCompare(`${option} takes a regular expression. ${error.message}. ${SEE_HELP}`);
    throw error;
  }
}
