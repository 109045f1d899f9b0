import { type Answer, type Failure, isFailure } from './answer/answer.ts';
import { ask } from './answer/ask.ts';
import { compareAnswers, type Side } from './judge/compare-answers.ts';
import type { Comparison } from './report/comparison.ts';
import { describeTarget, type Target } from './targets/target.ts';

/** Asks both sites at once and judges what they answer. */
export async function compareTarget(
  target: Target,
  sides: [Side, Side],
  abort: AbortSignal,
): Promise<Comparison> {
  const [first, second] = await Promise.all(sides.map(({ origin }) => askTarget(origin, target, abort)));
  if (first === undefined || second === undefined) throw new Error('A site was not asked.');
  const differences = await compareAnswers([first, second], sides);
  return { kind: target.kind, address: describeTarget(target), differences };
}

async function askTarget(origin: string, target: Target, abort: AbortSignal): Promise<Answer | Failure> {
  // What HEAD tells of a download depends on whether it was made before: both sites have made it then.
  if (target.method === 'HEAD') await ask(origin, { path: target.path }, abort);
  const answer = await ask(origin, target, abort);
  if (!target.isRepeated || isFailure(answer)) return answer;
  const { etag } = answer.headers;
  if (etag === undefined) return answer;
  return ask(origin, { ...target, headers: { ...target.headers, 'if-none-match': etag } }, abort);
}
