import { z } from 'zod';
import { isTracking } from './tracking.ts';

/** One thing wrong with a query: where, what was found, and what would be right. */
export type QueryProblem = { parameter: string; found: string; message: string };
export type Report = (parameter: string, found: string, message: string) => void;

/** A list of problems and what adds to it; what was found is shortened and has no control characters. */
export function collectProblems(): { problems: QueryProblem[]; report: Report } {
  const problems: QueryProblem[] = [];
  const report: Report = (parameter, found, message) =>
    problems.push({ parameter, found: shorten(found), message });
  return { problems, report };
}

/** Names each parameter that an address does not take; those that count clicks are let pass. */
export function reportUnknown(query: URLSearchParams, known: readonly string[], report: Report): void {
  const right = known.length === 0 ? 'This address takes none.' : `Known ones: ${known.join(', ')}.`;
  for (const name of new Set(query.keys()))
    if (!known.includes(name) && !isTracking(name))
      report(name, name, `There is no parameter of this name. ${right}`);
}

/** The part of a query that stands under some names. */
export function onlyParameters(query: URLSearchParams, names: readonly string[]): URLSearchParams {
  return new URLSearchParams([...query].filter(([name]) => names.includes(name)));
}

/** The one value of a parameter, `null` where it is absent or empty; several are reported. */
export function readSingle(query: URLSearchParams, name: string, report: Report): string | null {
  const values = query.getAll(name).filter((value) => value !== '');
  if (values.length > 1) report(name, values.join(', '), 'This parameter may stand only once.');
  return values[0] ?? null;
}

/** A whole number in plain digits, as query strings carry it; documents show it as the integer that it becomes. */
export function wholeNumberSchema(least: number, most: number) {
  const digits = new RegExp(`^\\d{1,${String(most).length}}$`);
  return z.string().regex(digits).transform(Number).pipe(z.int().min(least).max(most));
}

/** What was found, as a message may show it: at most 60 characters, none that a terminal would obey. */
export function shorten(text: string): string {
  const clean = text.replace(/\p{Cc}/gu, '\u{FFFD}');
  return clean.length > 60 ? `${clean.slice(0, 60)}…` : clean;
}
