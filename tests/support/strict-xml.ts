import { SaxesParser } from 'saxes';

/** What a strict parser of XML 1.0 with namespaces has against a text; empty where it is well-formed. */
export function xmlProblems(text: string): string[] {
  const problems: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', ({ message }) => problems.push(message));
  parser.write(text).close();
  return problems;
}
