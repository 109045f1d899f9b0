import { errorCode } from './setup-problem.ts';

const DEEPEST = 10;

/** An error with all that caused it, the outermost first. Circles and endless chains are cut. */
export function causesOf(error: unknown): unknown[] {
  const chain: unknown[] = [];
  let next: unknown = error;
  while (next !== undefined && next !== null && chain.length < DEEPEST && !chain.includes(next)) {
    chain.push(next);
    next = causeOf(next);
  }
  return chain.length > 0 ? chain : [error];
}

function causeOf(error: unknown): unknown {
  if (error instanceof AggregateError && errorCode(error) === undefined) return error.errors[0];
  return (error as { cause?: unknown }).cause;
}
