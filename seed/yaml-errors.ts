import type { Document, ErrorCode } from 'yaml';

/** A place where the text is no valid YAML, or no YAML that seed files are written in. */
export type SyntaxProblem = { offset: number; found: string; right: string };

const RIGHT: Partial<Record<ErrorCode, string>> = {
  ALIAS_PROPS: 'an alias without a tag or an anchor',
  BAD_ALIAS:
    'the value itself: what begins with * refers to an anchor, and there is none; text that begins with * or & needs quotes',
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
export function listSyntaxErrors(document: Document.Parsed, text: string): SyntaxProblem[] {
  const { yaml } = document.directives;
  const other = yaml.explicit && yaml.version !== '1.2';
  const version = other
    ? [{ offset: 0, found: `%YAML ${yaml.version}`, right: 'YAML 1.2, and no line that begins with %' }]
    : [];
  const errors = [...document.errors, ...document.warnings].map(({ code, pos: [offset], message }) => ({
    offset,
    found: describeLine(text, offset),
    right: `${RIGHT[code] ?? 'text that YAML can read'} (YAML: ${message})`,
  }));
  return [...version, ...oneALine(errors, text)];
}

/** After the first error of a line, the parser's further ones are echoes of it. */
function oneALine(errors: readonly SyntaxProblem[], text: string): SyntaxProblem[] {
  const seen = new Set<number>();
  return errors.filter(({ offset }) => {
    const start = text.lastIndexOf('\n', offset - 1);
    return !seen.has(start) && seen.add(start);
  });
}

/** The line at an offset, trimmed and short, as evidence; the end of the file has none. */
export function describeLine(text: string, offset: number): string {
  if (offset >= text.trimEnd().length) return 'the end of the file';
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const [line = ''] = text.slice(start).split(/\r?\n/, 1);
  const short = line.trim().slice(0, 60);
  return short === '' ? 'an empty line' : JSON.stringify(short);
}
