import 'server-only';
import type { z } from 'zod';
import type { ClaimRow } from '../../../lib/model/claim-row.ts';
import type { BlockRow } from '../../../lib/model/rows.ts';
import type { claimRecordSchema } from '../../../lib/out/api/api-claims.ts';
import { toRecord } from '../../../lib/out/columns.ts';
import type { Cited } from '../../_data/read-citations.ts';
import { siteUrl } from '../../_data/site-address.ts';
import type { ApiClaimParts } from './read-api-claim.ts';
import { toApiCheck } from './to-api-check.ts';

type ApiClaim = z.infer<typeof claimRecordSchema>;

/** A claim as its own address answers it: the columns of its row, then all that its page shows. */
export function toApiClaim(row: ClaimRow, parts: ApiClaimParts, dataVersion: string): ApiClaim {
  const { claim } = parts;
  return {
    ...toRecord(row, { siteUrl: siteUrl(), dataVersion }),
    metric_name: row.metricName,
    measure: row.measure,
    withdrawn:
      claim.withdrawnOn === null
        ? null
        : { on: claim.withdrawnOn, reason: claim.withdrawnReason ?? '', cause: claim.withdrawnCause },
    restates_reason: claim.restatesReason,
    restated_by: parts.restatements.map(({ claimId }) => claimId),
    entities: toEntities(row, parts),
    locator: toLocator(parts),
    chain: {
      ends: row.chainEnd,
      reference: row.reference,
      reference_note: claim.referenceNote,
      steps: parts.steps.map(toStep),
    },
    checks: parts.checks.map(toApiCheck),
    history: parts.revisions.map(({ field, was, now, on, why, cause }) => ({
      field,
      was,
      now,
      on,
      why,
      cause,
    })),
    cite: toApiCite(parts.cited),
    interval: toInterval(row),
  };
}

function toInterval({ interval }: ClaimRow): ApiClaim['interval'] {
  if (interval === null) return null;
  const { kind, level, lower, upper, asPrinted, block } = interval;
  return { kind, level, lower, upper, as_printed: asPrinted, block };
}

export function toApiCite({ sentence, citations }: Cited) {
  return { sentence, ...citations };
}

function toEntities(row: ClaimRow, { notes }: ApiClaimParts): ApiClaim['entities'] {
  const noteOf = (code: string, role: string) =>
    notes.find((each) => each.entity === code && each.role === role)?.note ?? null;
  return row.entities.map(({ code, name, kind, country, role, inferred }) => ({
    code,
    name,
    kind,
    country,
    role,
    inferred,
    note: noteOf(code, role),
  }));
}

type Passage = Pick<
  ApiClaimParts['claim'],
  'block' | 'sentence' | 'word' | 'occurrence' | 'occurrences' | 'sentenceSha256'
>;

function toPassage(passage: Passage, blocks: readonly BlockRow[]) {
  const place = blocks.find(({ block }) => block === passage.block);
  return {
    block: passage.block,
    sentence: passage.sentence,
    word: passage.word,
    occurrence: passage.occurrence,
    of: passage.occurrences,
    sentence_sha256: passage.sentenceSha256,
    section: place?.section ?? null,
    paragraph: place?.paragraph ?? null,
  };
}

function toLocator({ claim, blocks, repeats }: ApiClaimParts): ApiClaim['locator'] {
  return {
    article: claim.article,
    ...toPassage(claim, blocks),
    fingerprint: claim.fingerprint,
    unique_in_article: claim.uniqueInArticle,
    repeats: repeats.map((repeat) => toPassage(repeat, blocks)),
  };
}

function toStep(step: ApiClaimParts['steps'][number]): ApiClaim['chain']['steps'][number] {
  return {
    who: step.who,
    reporting: step.reporting,
    says: step.says,
    inferred: step.inferred,
    note: step.note,
    source: step.source,
    source_title: step.sourceTitle,
    source_publisher: step.sourcePublisher,
    source_address: step.sourceUrl,
  };
}
