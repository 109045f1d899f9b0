import 'server-only';
import { listCorrections } from '../../db/queries/corrections.ts';
import { changedSentences } from '../../lib/chart/changed-since.ts';
import { onlyParameters } from '../../lib/filter/query-reader.ts';
import type { DataState } from '../../lib/model/rows.ts';
import { formatDate } from '../../lib/words/format.ts';
import { readAtOneVersion } from '../_data/at-one-version.ts';
import type { Refused, Subject, SubjectReader } from './subject.ts';

/** A figure that leaves the site, with what changed since the version that its address names. */
export type PinnedSubject = Subject & { changed: string[] };

/**
 * Reads what an address shows, and what became of its numbers since the version that the address names. A refusal says
 * of withdrawn numbers that they were. Without a version nothing is said to have changed.
 */
export async function readPinned(query: URLSearchParams, reader: SubjectReader, pinned: DataState | null) {
  const { found, state } = await readAtOneVersion(async (now) => {
    const subject = await reader.read(onlyParameters(query, reader.parameters));
    return { subject, changed: pinned === null ? [] : await readChanges(subject, pinned, now) };
  });
  return { subject: withChanges(found.subject, found.changed, pinned), state };
}

function withChanges(
  subject: Subject | Refused,
  changed: string[],
  pinned: DataState | null,
): PinnedSubject | Refused {
  if (!('status' in subject)) return { ...subject, changed };
  if (changed.length === 0 || pinned === null) return subject;
  const since = `Since ${formatDate(pinned.dated)}: ${changed.join(' ')}`;
  return { ...subject, sentences: [since, ...subject.sentences] };
}

/** Of a whole metric its withdrawn claims are told too; a filter may never have shown them. */
async function readChanges(subject: Subject | Refused, pinned: DataState, now: DataState) {
  if (pinned.version === now.version) return [];
  const isDrawn = !('status' in subject);
  const drawn = new Set(isDrawn ? subject.rows.map(({ claimId }) => claimId) : []);
  const metrics = new Set(isDrawn ? subject.rows.map(({ metric }) => metric) : (subject.metrics ?? []));
  const isWhole = !isDrawn || !subject.isNarrowed;
  const found = await Promise.all([...metrics].map((metric) => listCorrections({ metric })));
  const told = found
    .flat()
    .filter(({ claim, field }) => drawn.has(claim) || (isWhole && field === 'withdrawn'));
  return changedSentences(told, pinned, now);
}
