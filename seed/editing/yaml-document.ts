import { Document, LineCounter, parseDocument, Scalar, visit } from 'yaml';
import { SetupProblem } from '../../db/process/setup-problem.ts';
import { formatProblem } from '../files/seed-problems.ts';
import { listSyntaxProblems } from '../files/yaml-errors.ts';
import { dropFinalBreaks } from '../files/yaml-scalars.ts';

/** How the project's YAML is written where a program writes it. */
export const YAML_WIDTH = 120;

/** A YAML text as a document that can be changed. Throws SetupProblem, with places, where the text is no valid YAML. */
export function parseEditable(text: string, shown: string): Document.Parsed {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    version: '1.2',
    strict: true,
    stringKeys: true,
    uniqueKeys: false,
    prettyErrors: false,
    keepSourceTokens: true,
  });
  const problems = listSyntaxProblems(document, text).map(({ offset, found, right }) => {
    const { line, col } = lines.linePos(Math.min(offset, text.length));
    return formatProblem({
      file: shown,
      line: Math.max(line, 1),
      column: Math.max(col, 1),
      field: '',
      found,
      right,
    });
  });
  if (problems.length > 0)
    throw new SetupProblem(`It can't be edited before it can be read:\n${problems.join('\n')}`);
  dropFinalBreaks(document);
  return document;
}

/** A value as YAML of the project's style; `indent` is how far its lines will be moved in. */
export function formatYaml(value: unknown, indent = 0): string {
  const document = new Document(value, { version: '1.2', aliasDuplicateObjects: false });
  quoteDates(document);
  return document.toString({ lineWidth: YAML_WIDTH - indent, singleQuote: true });
}

const DATE = /^\d{4}-\d{2}(-\d{2})?$/;

/** Other readers of YAML take a bare date for no text. */
export function quoteDates(document: Document): void {
  visit(document, {
    Scalar: (_, scalar) => {
      if (typeof scalar.value === 'string' && DATE.test(scalar.value)) scalar.type ??= Scalar.QUOTE_SINGLE;
    },
  });
}
