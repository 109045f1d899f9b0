import { type Document, type Scalar, Scalar as ScalarNode, visit } from 'yaml';

/** Whether a value stands in quotes. */
export function isQuoted({ type }: Scalar): boolean {
  return type === ScalarNode.QUOTE_DOUBLE || type === ScalarNode.QUOTE_SINGLE;
}

/** Whether a value is written in lines of its own, after ">" or "|". */
export function isBlock({ type }: Scalar): boolean {
  return type === ScalarNode.BLOCK_FOLDED || type === ScalarNode.BLOCK_LITERAL;
}

/** Takes the line break off that ">" and "|" leave at the end of their text and ">-" and "|-" do not. */
export function dropFinalBreaks(document: Document.Parsed): void {
  visit(document, {
    Scalar: (_, scalar) => {
      if (isBlock(scalar) && typeof scalar.value === 'string')
        scalar.value = scalar.value.replace(/\n+$/, '');
    },
  });
}
