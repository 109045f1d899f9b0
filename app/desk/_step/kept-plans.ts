import 'server-only';
import { randomBytes } from 'node:crypto';
import { processWide } from '../../../lib/process-wide.ts';
import type { PlannedChange } from '../../../seed/editing/change-claim.ts';

/** A change of a published claim that is shown before it is written. */
export type KeptPlan = { slug: string; id: string; what: string; plan: PlannedChange };

const MOST = 20;
const holder = processWide<Map<string, KeptPlan>>('desk-plans');

/** Keeps a plan until it is written, or twenty others came after it. */
export function keepPlan(plan: KeptPlan): string {
  holder.value ??= new Map();
  const key = randomBytes(9).toString('base64url');
  holder.value.set(key, plan);
  for (const old of [...holder.value.keys()].slice(0, -MOST)) holder.value.delete(old);
  return key;
}

export const getPlan = (key: string | undefined): KeptPlan | undefined =>
  key === undefined ? undefined : holder.value?.get(key);

export function forgetPlan(key: string): void {
  holder.value?.delete(key);
}
