/** Something around us is not as the project needs it. The message is a sentence for the terminal; no stack is needed. */
export class SetupProblem extends Error {
  override name = 'SetupProblem';
}

/** The code of a system or PostgreSQL error, such as ENOENT or 28P01; undefined for anything else. */
export function errorCode(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' ? code : undefined;
}
