import type { DataState } from '../model/rows.ts';

const PINNED = /^(\d{4}-\d{2}-\d{2})-([0-9a-f]{12})$/;

/** What a version looks like in an address, for those who write one by hand. */
export const PINNED_PATTERN = PINNED;

/** The version of the data as an address names it: its date and its hash, `2026-11-28-0123456789ab`. */
export function toPinned({ dated, version }: DataState): string {
  return `${dated}-${version}`;
}

/** The version that an address names; `undefined` where it is none. */
export function parsePinned(text: string): DataState | undefined {
  const [, dated, version] = PINNED.exec(text) ?? [];
  if (dated === undefined || version === undefined) return undefined;
  return isCalendarDay(dated) ? { dated, version } : undefined;
}

function isCalendarDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
