import type { Cure, RecordPath, VerifiableArticle } from './verifiable.ts';

/** Where a line of the report is to be mended in the record's file, with what to paste there. */
export function cureAt(record: VerifiableArticle, path: RecordPath, paste: string | null = null): Cure {
  const { lineOf } = record;
  const file = record.fileOf?.(path) ?? record.file ?? null;
  return { file, line: lineOf?.(path) ?? null, path, paste };
}
