'use server';

import { SetupProblem } from '../../../db/process/setup-problem.ts';
import { CORRECTION_CAUSES } from '../../../lib/model/vocabulary.ts';
import { writeChange } from '../../../seed/editing/change-claim.ts';
import { planCorrection, planWithdrawal } from '../../../seed/editing/correct-claim.ts';
import { runLoader } from '../../../seed/editing/run-loader.ts';
import { forgetPlan, getPlan, keepPlan } from '../_step/kept-plans.ts';
import { FieldProblems, fieldOf, runStep } from '../_step/run-step.ts';
import { today } from '../_step/today.ts';

/** Plans the correction of a field of a published claim, or its withdrawal, and shows what it would change. */
export async function planClaimChange(form: FormData): Promise<void> {
  const [slug, id] = [fieldOf(form, 'slug'), fieldOf(form, 'claim')];
  const isWithdrawal = fieldOf(form, 'do') === 'withdraw';
  await runStep(form, `/desk/published/${slug}?claim=${id}`, async ({ seedDir }) => {
    const reason = readReason(form);
    const plan = isWithdrawal
      ? await planWithdrawal(seedDir, { id, ...reason })
      : await planCorrection(seedDir, { id, ...reason, ...readCorrection(form) });
    const what = isWithdrawal ? 'Withdraw' : 'Correct';
    return `/desk/published/${slug}?claim=${id}&plan=${keepPlan({ slug, id, what, plan })}`;
  });
}

function readReason(form: FormData) {
  const why = fieldOf(form, 'why');
  const cause = CORRECTION_CAUSES.find((each) => each === fieldOf(form, 'cause'));
  const errors = {
    ...(why === '' && { why: 'Why? Readers see the reason beside the change.' }),
    ...(cause === undefined && {
      cause: 'Whose error was it: our reading, or has the publisher corrected the article?',
    }),
  };
  if (cause === undefined || why === '') throw new FieldProblems(errors);
  return { why, cause, today: today() };
}

function readCorrection(form: FormData) {
  const optional = (name: string) => fieldOf(form, name) || undefined;
  return {
    field: fieldOf(form, 'field'),
    value: fieldOf(form, 'value'),
    asPrinted: optional('as_printed'),
    description: optional('description'),
    caveat: optional('caveat'),
  };
}

/** Writes a change that was shown, and loads it. */
export async function writeClaimChange(form: FormData): Promise<void> {
  const [slug, key] = [fieldOf(form, 'slug'), fieldOf(form, 'plan')];
  await runStep(form, `/desk/published/${slug}`, async ({ seedDir }) => {
    const kept = getPlan(key);
    if (!kept) throw new SetupProblem('This change is not remembered any more: fill in its form again.');
    await writeChange(seedDir, kept.plan);
    forgetPlan(key);
    const said: string[] = [];
    const code = await runLoader(seedDir, { say: (line) => said.push(line) });
    if (code !== 0) throw new SetupProblem(`It is written, and could not be loaded:\n${said.join('\n')}`);
    return `/desk/published/${slug}?claim=${kept.id}&written=1`;
  });
}
