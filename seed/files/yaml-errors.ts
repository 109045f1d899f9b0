import { type Document, type ErrorCode, Scalar, visit, type YAMLError } from 'yaml';

/** A place where the text is no valid YAML, or no YAML that seed files are written in. */
export type SyntaxProblem = { offset: number; found: string; right: string };

const LOST_ALIAS =
  'the value itself: what begins with * refers to an anchor, and there is none; text that begins with * or & needs quotes';

const RIGHT: Partial<Record<ErrorCode, string>> = {
  ALIAS_PROPS: 'an alias without a tag or an anchor',
  BAD_ALIAS: LOST_ALIAS,
  BAD_COLLECTION_TYPE: 'a map or a list without a tag',
  BAD_DIRECTIVE: 'no line that begins with %',
  BAD_DQ_ESCAPE: 'text in single quotes, or a backslash written twice: in double quotes it begins an escape',
  BAD_INDENT: 'an indentation by spaces that lines up with the lines above it',
  BAD_PROP_ORDER: 'one tag or anchor, before the value',
  BAD_SCALAR_START: 'text in quotes: a value may not begin with this character',
  BLOCK_AS_IMPLICIT_KEY: 'one "key: value" a line: a value that holds ": " needs quotes',
  BLOCK_IN_FLOW: 'a list or map all in brackets, or all by indentation',
  DUPLICATE_KEY: 'each key once',
  IMPOSSIBLE: 'text that YAML can read',
  KEY_OVER_1024_CHARS: 'a short key: is a quote or a colon missing?',
  MISSING_CHAR:
    'the character that closes or parts what is open here: a quote, bracket, comma, or the space after a colon',
  MULTILINE_IMPLICIT_KEY: '"key: value" with the key in one line: is a colon missing, or a quote not closed?',
  MULTIPLE_ANCHORS: 'one anchor',
  MULTIPLE_DOCS: 'one document in a file: no second line of ---',
  MULTIPLE_TAGS: 'one tag',
  NON_STRING_KEY: 'a key that is text; a key such as 2020 or true needs quotes',
  RESOURCE_EXHAUSTION: 'less nesting',
  TAB_AS_INDENT: 'an indentation by spaces; YAML allows no tabs there',
  TAG_RESOLVE_FAILED: 'a value without a tag: what begins with ! needs quotes',
  UNEXPECTED_TOKEN: 'something that fits here: is an indentation, a quote or a bracket missing before it?',
};

/** Everything the parser objects to, in plain words, with the line where it stands. */
export function listSyntaxProblems(document: Document.Parsed, text: string): SyntaxProblem[] {
  const { yaml } = document.directives;
  const other = yaml.explicit && yaml.version !== '1.2';
  const version = other
    ? [{ offset: 0, found: `%YAML ${yaml.version}`, right: 'YAML 1.2, and no line that begins with %' }]
    : [];
  const errors = withoutFollowers([...document.errors, ...document.warnings]).map(
    ({ code, pos: [end], message }) => {
      const offset = code === 'MISSING_CHAR' ? (openQuoteAt(document, end) ?? end) : end;
      const right = `${RIGHT[code] ?? 'text that YAML can read'} (YAML: ${message})`;
      return { offset, found: describeLine(text, offset), right };
    },
  );
  return [...version, ...withoutEchoes(errors, text), ...findLostAliases(document)];
}

/** The parser checks aliases only when it makes data of the document. */
function findLostAliases(document: Document.Parsed): SyntaxProblem[] {
  const lost: SyntaxProblem[] = [];
  visit(document, {
    Alias: (_, alias) => {
      if (alias.resolve(document)) return;
      lost.push({ offset: alias.range?.[0] ?? 0, found: `"*${alias.source}"`, right: LOST_ALIAS });
    },
  });
  return lost;
}

/** Where the quoted text begins that runs on to this offset: the quote that was not closed. */
function openQuoteAt(document: Document.Parsed, offset: number): number | undefined {
  let start: number | undefined;
  visit(document, {
    Scalar: (_, { type, range }) => {
      const isQuoted = type === Scalar.QUOTE_DOUBLE || type === Scalar.QUOTE_SINGLE;
      if (isQuoted && range && range[0] < offset && range[1] >= offset) start = range[0];
    },
  });
  return start;
}

/** After a tab the parser takes no line for what it is: the tabs alone are named, and the rest once they are gone. */
function withoutFollowers(errors: readonly YAMLError[]): YAMLError[] {
  const first = errors.findIndex(({ code }) => code === 'TAB_AS_INDENT');
  return errors.filter(({ code }, index) => first === -1 || index < first || code === 'TAB_AS_INDENT');
}

/** One error often makes the parser object to the same line again, and to each line that follows. */
function withoutEchoes(errors: readonly SyntaxProblem[], text: string): SyntaxProblem[] {
  const lineOf = ({ offset }: SyntaxProblem) => text.slice(0, offset).split('\n').length;
  return errors.filter((error, index) => {
    const before = errors[index - 1];
    return before === undefined || lineOf(error) > lineOf(before) + 1;
  });
}

/** The line at an offset, trimmed and short, as evidence; the end of the file has none. */
function describeLine(text: string, offset: number): string {
  if (offset >= text.trimEnd().length) return 'the end of the file';
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const [line = ''] = text.slice(start).split(/\r?\n/, 1);
  const short = line.trim().slice(0, 60);
  return short === '' ? 'an empty line' : JSON.stringify(short);
}
