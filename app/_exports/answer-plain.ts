import 'server-only';
import { onlyLit } from '../../lib/chart/emphasis.ts';
import { unknownParameters } from '../../lib/out/image-request.ts';
import { LICENCE } from '../../lib/out/licence.ts';
import { toPlainCsv } from '../../lib/out/plain-table.ts';
import { chartFormOf } from '../_charts/forms/form-of.ts';
import { readAtOneVersion } from '../_data/at-one-version.ts';
import { refuse, respondWithFile } from './respond.ts';
import type { SubjectReader } from './subject.ts';

/** What a chart draws as a table of three columns, to be pasted into a tool that draws charts. */
export async function answerPlain(request: Request, reader: SubjectReader): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const problems = unknownParameters(query, reader.parameters);
  if (problems.length > 0) return refuse(400, problems);
  const { found: subject, state } = await readAtOneVersion(() => reader.read(query));
  if ('status' in subject) return refuse(subject.status, subject.sentences);
  const csv = toPlainCsv(chartFormOf(subject.chart).toPlainTable(onlyLit(subject.chart)));
  return respondWithFile({
    type: 'csv',
    version: state.version,
    fileName: `cited-metrics-${subject.name}-plain.csv`,
    body: csv,
    headers: { 'x-licence': LICENCE },
  });
}
